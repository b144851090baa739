package fr.quittance.dashboard.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.dashboard.RefusedPayments;
import fr.quittance.dashboard.UnitContacts;
import fr.quittance.pages.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What is drawn of what goes wrong: payments that are refused, units that know nobody's address. The five that count
/// most are drawn; the table has them all.
final class ReasonPlots {

    private static final int DRAWN = 5;
    /// Where bars begin that have long labels.
    static final double WIDE = 214;

    private ReasonPlots() {}

    static Plot refusals(List<RefusedPayments.OfReason> reasons) {
        var byWords = new LinkedHashMap<String, RefusedPayments.OfReason>();
        reasons.forEach(it -> byWords.merge(words(it.reason()), it, ReasonPlots::together));
        var most = byWords.values().stream()
                .mapToLong(RefusedPayments.OfReason::invoices)
                .max()
                .orElse(0);
        var bars = new ArrayList<Drawing.Row>();
        var rows = new ArrayList<List<String>>();
        byWords.forEach((words, it) -> {
            bars.add(new Drawing.Row(
                    label(words),
                    (double) it.invoices() / Math.max(1, most),
                    Counts.figure(it.invoices()),
                    text("dashboard.refusals.paid", Counts.figure(it.paid())),
                    false));
            rows.add(List.of(words, Counts.figure(it.invoices()), Counts.figure(it.paid())));
        });
        return new Plot(
                "refus",
                rows.isEmpty()
                        ? text("dashboard.refusals.none")
                        : text("dashboard.refusals.title", rows.getFirst().getFirst()),
                text("dashboard.refusals.note"),
                new Drawing.Rows(first(bars), WIDE),
                List.of(
                        text("dashboard.refusals.reason"),
                        text("dashboard.invoices"),
                        text("dashboard.refusals.paid-since")),
                rows);
    }

    private static RefusedPayments.OfReason together(RefusedPayments.OfReason one, RefusedPayments.OfReason other) {
        return new RefusedPayments.OfReason(one.reason(), one.invoices() + other.invoices(), one.paid() + other.paid());
    }

    /// A platform's code in our words, where we know it; its own words elsewhere.
    private static String words(String reason) {
        var key = "dashboard.refusal." + reason.replaceAll("[^a-z0-9]+", "-");
        if (reason.isBlank() || Texts.has(key)) {
            return text(reason.isBlank() ? "dashboard.refusal.unsaid" : key);
        }
        return reason;
    }

    /// What stands beside a bar; the table says it whole.
    static String label(String words) {
        return words.length() <= 26 ? words : words.substring(0, 25) + "…";
    }

    static Plot units(List<UnitContacts.OfUnit> units) {
        var bars = new ArrayList<Drawing.Row>();
        var rows = new ArrayList<List<String>>();
        for (var it : units) {
            var percent = Counts.percent(it.known(), it.stays());
            bars.add(new Drawing.Row(
                    label(it.unit()),
                    (double) it.known() / it.stays(),
                    percent + "\u00A0%",
                    text("dashboard.units.of", Counts.figure(it.known()), Counts.figure(it.stays())),
                    false));
            rows.add(List.of(it.unit(), Counts.figure(it.stays()), Counts.figure(it.known()), percent + "\u00A0%"));
        }
        return new Plot(
                "coordonnees",
                units.isEmpty()
                        ? text("dashboard.units.none")
                        : text(
                                "dashboard.units.title",
                                Counts.percent(
                                        units.stream()
                                                .mapToLong(UnitContacts.OfUnit::known)
                                                .sum(),
                                        units.stream()
                                                .mapToLong(UnitContacts.OfUnit::stays)
                                                .sum())),
                text("dashboard.units.note"),
                new Drawing.Rows(first(bars), WIDE),
                List.of(
                        text("dashboard.units.unit"),
                        text("dashboard.units.stays"),
                        text("dashboard.units.known"),
                        text("dashboard.units.share")),
                rows);
    }

    /// The bars that are drawn.
    static List<Drawing.Row> first(List<Drawing.Row> bars) {
        return List.copyOf(bars.subList(0, Math.min(DRAWN, bars.size())));
    }
}
