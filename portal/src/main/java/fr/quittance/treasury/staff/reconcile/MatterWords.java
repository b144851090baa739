package fr.quittance.treasury.staff.reconcile;

import static fr.quittance.pages.Texts.text;

import fr.quittance.pages.FrenchDates;
import fr.quittance.treasury.Matter;
import fr.quittance.treasury.staff.Fact;
import fr.quittance.treasury.staff.reconcile.MatterPage.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is said of a matter, and what may be decided of it.
final class MatterWords {

    private MatterWords() {}

    static String heading(Matter matter) {
        return switch (matter) {
            case Matter.OfMoney it ->
                text("treasury.money.heading", it.money().left().text());
            case Matter.OfPayment it ->
                text(
                        "treasury.payment.heading",
                        it.payment().reference().number(),
                        it.payment().amount().text());
            case Matter.OfLetter it -> text("treasury.letter.heading", it.platform());
        };
    }

    static String what(Matter matter) {
        return switch (matter) {
            case Matter.OfMoney it ->
                text("treasury.case-what." + it.money().reason().toLowerCase(Locale.ROOT), it.platform());
            case Matter.OfPayment it ->
                text(it.isForAPerson() ? "treasury.payment.what" : "treasury.payment.what-live", it.platform());
            case Matter.OfLetter it ->
                text(it.letter().understood() ? "treasury.letter.what-given-up" : "treasury.letter.what-unreadable");
        };
    }

    static List<Fact> facts(Matter matter) {
        var facts = new ArrayList<Fact>();
        switch (matter) {
            case Matter.OfMoney it -> {
                facts.add(Fact.of("treasury.col-platform", it.platform()));
                facts.add(Fact.of("treasury.col-transaction", it.money().transaction()));
                facts.add(Fact.of("treasury.taken", it.money().taken().text()));
                facts.add(Fact.of("treasury.left-of-it", it.money().left().text()));
                if (it.invoice() != null) {
                    facts.add(Fact.invoice(it.invoice()));
                }
            }
            case Matter.OfPayment it -> {
                facts.add(Fact.of("treasury.col-platform", it.platform()));
                facts.add(Fact.invoice(it.invoice()));
                facts.add(Fact.of(
                        "treasury.begun",
                        FrenchDates.dateAndTime(it.payment().order().startedAt())));
                facts.add(Fact.of(
                        "treasury.over",
                        FrenchDates.dateAndTime(it.payment().order().expiresAt())));
            }
            case Matter.OfLetter it -> {
                facts.add(Fact.of("treasury.col-platform", it.platform()));
                facts.add(Fact.of(
                        "treasury.col-deliveries", String.valueOf(it.letter().deliveries())));
            }
        }
        facts.add(Fact.of("treasury.col-since", FrenchDates.dateAndTime(matter.since())));
        return facts;
    }

    /// What may be decided, the most usual first.
    static List<Way> ways(Matter matter) {
        var at = matter.address();
        return switch (matter) {
            case Matter.OfMoney it
            when it.isThere() -> List.of(way(at, "association", "associate"), way(at, "remboursement", "give-back"));
            case Matter.OfMoney it
            when it.isContradicted() -> List.of(way(at, "cloture", "is-there"), way(at, "retrait", "is-not-there"));
            case Matter.OfMoney it -> List.of(way(at, "cloture", "nothing"));
            case Matter.OfPayment(var payment, var invoice, var platform, var money)
            when money != null ->
                List.of(new Way(
                        money.address(),
                        text("treasury.way.money-first"),
                        text("treasury.way.money-first-means"),
                        false));
            case Matter.OfPayment it
            when it.isForAPerson() -> List.of(recheck(at), way(at, "paye", "paid"), way(at, "non-paye", "not-paid"));
            case Matter.OfPayment it -> List.of(recheck(at));
            case Matter.OfLetter it ->
                List.of(
                        new Way(
                                at + "/relecture",
                                text("treasury.way.read-again"),
                                text("treasury.way.read-again-means"),
                                true),
                        way(at, "classement", "put-away"));
        };
    }

    private static Way recheck(String address) {
        return new Way(
                address + "/verification", text("treasury.way.recheck"), text("treasury.way.recheck-means"), true);
    }

    private static Way way(String address, String act, String key) {
        return new Way(address + "/" + act, text("treasury.way." + key), text("treasury.way." + key + "-means"), false);
    }
}
