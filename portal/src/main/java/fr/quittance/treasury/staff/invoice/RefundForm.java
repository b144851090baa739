package fr.quittance.treasury.staff.invoice;

import static fr.quittance.pages.Texts.text;

import fr.quittance.money.Money;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Problem;
import fr.quittance.payments.MoneyOfInvoices.Taken;
import fr.quittance.payments.Refund;
import fr.quittance.payments.RefundReason;
import fr.quittance.payments.RequestRefund;
import fr.quittance.treasury.TypedAmount;
import fr.quittance.treasury.staff.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a cashier typed about money to be given back.
///
/// @param id names the refund before it is asked for, so that pressing twice asks once
/// @param money which money goes back, by its name
/// @param amount in euros, as typed
/// @param reason one of [#REASONS], or anything else when none was chosen
/// @param note why, in the person's words
record RefundForm(String id, String money, String amount, String reason, String note) {

    /// What a person decides; a correction and a withdrawal give back by themselves.
    private static final List<RefundReason> REASONS = List.of(RefundReason.MISTAKE, RefundReason.GESTURE);

    private static final int NOTE_LONGEST = 200;

    /// A new one: all that the first money paid and that is not promised yet.
    static RefundForm of(List<Taken> monies) {
        var only = monies.size() == 1 ? monies.getFirst() : null;
        return new RefundForm(
                RequestRefund.draw().toString(),
                only == null ? "" : only.capture().toString(),
                only == null ? "" : only.refundable().figure(),
                "",
                "");
    }

    /// The same for another refund: this one was asked for.
    RefundForm again() {
        return new RefundForm(RequestRefund.draw().toString(), money, amount, reason, note);
    }

    Optional<UUID> named() {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// What is wrong with it, in its order.
    List<Problem> problems(List<Taken> monies) {
        var problems = new ArrayList<Problem>();
        if (chosen(monies).isEmpty()) {
            problems.add(new Problem("encaissement", text("treasury.back.money-missing")));
        }
        if (euros().isEmpty()) {
            problems.add(new Problem("montant", text("treasury.desk.amount-wrong")));
        }
        if (why().isEmpty()) {
            problems.add(new Problem("motif", text("treasury.back.reason-missing")));
        }
        if (note.length() > NOTE_LONGEST) {
            problems.add(new Problem("note", text("treasury.back.note-long")));
        }
        return problems;
    }

    static Problem tooMuch(Money most) {
        return new Problem("montant", text("treasury.back.too-much", most.text()));
    }

    Optional<Taken> chosen(List<Taken> monies) {
        return monies.stream()
                .filter(it -> it.capture().toString().equals(money))
                .findFirst();
    }

    /// How much, more than nothing.
    Optional<Money> euros() {
        return TypedAmount.of(amount).filter(Money::isPositive);
    }

    Optional<RefundReason> why() {
        return REASONS.stream().filter(it -> it.name().equals(reason)).findFirst();
    }

    /// Whether a refund is the one that this form asks for.
    boolean asksFor(Refund refund) {
        return refund.capture().toString().equals(money)
                && euros().filter(refund.amount()::equals).isPresent()
                && refund.note().equals(note);
    }

    List<Asked> asked(List<Taken> monies) {
        var asked = new ArrayList<Asked>();
        if (monies.size() > 1) {
            asked.add(new Asked.Choice(
                    "encaissement",
                    text("treasury.back.money"),
                    monies.stream().map(RefundForm::option).toList(),
                    money));
        }
        asked.add(new Asked.Line("montant", text("treasury.back.amount"), "", amount, "decimal"));
        asked.add(new Asked.Choice(
                "motif",
                text("treasury.back.reason"),
                REASONS.stream()
                        .map(it -> new Asked.Option(
                                it.name(), text("treasury.reason." + it.name().toLowerCase(Locale.ROOT)), ""))
                        .toList(),
                reason));
        asked.add(new Asked.Line("note", text("treasury.back.note"), text("treasury.back.note-hint"), note));
        return asked;
    }

    Map<String, String> hidden(List<Taken> monies) {
        return monies.size() > 1 ? Map.of("id", id) : Map.of("id", id, "encaissement", money);
    }

    private static Asked.Option option(Taken taken) {
        return new Asked.Option(
                taken.capture().toString(),
                text(
                        "treasury.back.one-money",
                        taken.refundable().text(),
                        text("treasury.means." + taken.means()),
                        FrenchDates.date(taken.at())),
                "");
    }
}
