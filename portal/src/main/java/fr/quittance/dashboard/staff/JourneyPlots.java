package fr.quittance.dashboard.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.dashboard.InvoiceSteps;
import fr.quittance.dashboard.PaymentDelays;
import fr.quittance.dashboard.PaymentHours;
import fr.quittance.dashboard.Period;
import fr.quittance.pages.FrenchDates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// What is drawn of the way from the invoice to its payment.
final class JourneyPlots {

    private static final List<String> STEPS = List.of("deposited", "notified", "delivered", "tried", "paid");

    private JourneyPlots() {}

    static Plot funnel(InvoiceSteps.Funnel steps, Period period) {
        var bars = new ArrayList<Drawing.Row>();
        var rows = new ArrayList<List<String>>();
        var most = Math.max(1, steps.deposited());
        for (int i = 0; i < STEPS.size(); i++) {
            var count = steps.all().get(i);
            var label = text("dashboard.funnel." + STEPS.get(i));
            var lost = steps.lost(i) == 0 ? "" : "−\u00A0" + Counts.figure(steps.lost(i));
            bars.add(new Drawing.Row(label, (double) count / most, Counts.figure(count), lost, i < STEPS.size() - 1));
            rows.add(List.of(label, Counts.figure(count), lost));
        }
        return new Plot(
                "parcours",
                funnelTitle(steps),
                text("dashboard.funnel.note", FrenchDates.date(period.from())),
                new Drawing.Rows(bars),
                List.of(text("dashboard.step"), text("dashboard.invoices"), text("dashboard.lost")),
                rows);
    }

    private static String funnelTitle(InvoiceSteps.Funnel steps) {
        if (steps.deposited() == 0) {
            return text("dashboard.funnel.none");
        }
        var worst = steps.worst();
        return text(steps.lost(worst) == 0 ? "dashboard.funnel.all" : "dashboard.funnel.title-" + STEPS.get(worst));
    }

    static Plot delay(PaymentDelays.Days days) {
        var most = Math.max(1, Collections.max(days.counts()));
        var bars = new ArrayList<Drawing.Column>();
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < days.counts().size(); i++) {
            var label = i == PaymentDelays.LONG ? i + "\u00A0+" : Integer.toString(i);
            bars.add(new Drawing.Column(label, (double) days.counts().get(i) / most, -1, i >= days.median()));
            rows.add(List.of(label, Counts.figure(days.counts().get(i))));
        }
        var rules = days.count() == 0 ? List.<Drawing.Rule>of() : rules(days);
        return new Plot(
                "delai",
                days.count() == 0
                        ? text("dashboard.delay.none")
                        : text("dashboard.delay.title", Counts.days(days.median()), Counts.days(days.threeQuarters())),
                text("dashboard.delay.note"),
                new Drawing.Columns(bars, Counts.figure(most), rules),
                List.of(text("dashboard.delay.days"), text("dashboard.invoices")),
                rows);
    }

    /// Where half and three quarters are in; one mark where that is the same day.
    private static List<Drawing.Rule> rules(PaymentDelays.Days days) {
        var half = Math.min(days.median(), PaymentDelays.LONG);
        var quarters = Math.min(days.threeQuarters(), PaymentDelays.LONG);
        return Math.floor(half) == Math.floor(quarters)
                ? List.of(new Drawing.Rule(quarters, text("dashboard.delay.both"), true))
                : List.of(
                        new Drawing.Rule(half, text("dashboard.delay.half"), true),
                        new Drawing.Rule(quarters, text("dashboard.delay.quarters"), false));
    }

    static Plot hours(PaymentHours.Week week) {
        var days = IntStream.range(0, 7)
                .mapToObj(it -> text("dashboard.hours.day-" + it))
                .toList();
        var most = Math.max(
                1,
                IntStream.range(0, 7 * 24)
                        .mapToLong(it -> week.at(it / 24, it % 24))
                        .max()
                        .orElse(0));
        var shares = IntStream.range(0, 7)
                .mapToObj(day -> IntStream.range(0, 24)
                        .mapToObj(hour -> (double) week.at(day, hour) / most)
                        .toList())
                .toList();
        return new Plot(
                "heures",
                week.total() == 0
                        ? text("dashboard.hours.none")
                        : text("dashboard.hours.title", Counts.percent(week.closed(), week.total())),
                text("dashboard.hours.note"),
                new Drawing.Hours(days, shares),
                List.of(text("dashboard.day"), text("dashboard.hours.payments")),
                IntStream.range(0, 7)
                        .mapToObj(it -> List.of(days.get(it), Counts.figure(week.on(it))))
                        .toList());
    }
}
