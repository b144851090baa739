package fr.quittance.dashboard.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.dashboard.OwedAmounts;
import fr.quittance.dashboard.Takings;
import fr.quittance.money.Money;
import fr.quittance.pages.FrenchDates;
import java.util.ArrayList;
import java.util.List;

/// What is drawn of money.
final class MoneyPlots {

    private static final int WEEK = 7;

    private MoneyPlots() {}

    static Plot taken(List<Takings.Day> days) {
        var ceiling = ceiling(days.stream()
                .mapToLong(it -> Math.max(it.amount().cents(), it.usual().cents()))
                .max()
                .orElse(0));
        var bars = new ArrayList<Drawing.Column>();
        for (int i = 0; i < days.size(); i++) {
            var it = days.get(i);
            bars.add(new Drawing.Column(
                    i % WEEK == 0 ? FrenchDates.dayAndMonth(it.day()) : "",
                    (double) it.amount().cents() / ceiling,
                    (double) it.usual().cents() / ceiling,
                    it.isWeekend()));
        }
        return new Plot(
                "encaisse",
                takenTitle(days),
                text("dashboard.taken.note"),
                new Drawing.Columns(bars, Counts.figure(ceiling / 100), List.of()),
                List.of(text("dashboard.day"), text("dashboard.taken"), text("dashboard.usual")),
                days.stream()
                        .map(it -> List.of(
                                FrenchDates.digits(it.day()),
                                it.amount().text(),
                                it.usual().text()))
                        .toList());
    }

    private static String takenTitle(List<Takings.Day> days) {
        if (days.stream().allMatch(it -> it.amount().isZero())) {
            return text("dashboard.taken.none");
        }
        var above = days.stream().filter(Takings.Day::isAboveUsual).count();
        return text(above == 1 ? "dashboard.taken.title-one" : "dashboard.taken.title", above, days.size());
    }

    static Plot owed(OwedAmounts.ByLateness owed) {
        var most =
                Math.max(1, owed.parts().stream().mapToLong(Money::cents).max().orElse(0));
        var bars = new ArrayList<Drawing.Row>();
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < owed.parts().size(); i++) {
            var part = owed.parts().get(i);
            var label = text("dashboard.owed.late-" + i);
            bars.add(new Drawing.Row(label, (double) part.cents() / most, part.text(), "", i < 3));
            rows.add(List.of(label, part.text()));
        }
        return new Plot(
                "reste",
                owed.total().isZero()
                        ? text("dashboard.owed.none")
                        : text(
                                "dashboard.owed.title",
                                Counts.percent(owed.old().cents(), owed.total().cents())),
                text("dashboard.owed.note"),
                new Drawing.Rows(bars),
                List.of(text("dashboard.lateness"), text("dashboard.owed")),
                rows);
    }

    /// A round number of cents, above the highest.
    private static long ceiling(long cents) {
        var euros = Math.max(10, cents / 100);
        var step = (long) Math.pow(10, Long.toString(euros).length() - 1.0);
        return (euros / step + 1) * step * 100;
    }
}
