package fr.quittance.dashboard.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.dashboard.DoorsOfPayments;
import fr.quittance.dashboard.FirstConnections;
import fr.quittance.dashboard.FirstConnections.Mistake;
import fr.quittance.pages.Texts;
import java.util.ArrayList;
import java.util.List;

/// What is drawn of the two doors: which one people pay by, and what stops them at the first connection.
final class DoorPlots {

    private static final String WORDS = "dashboard.mistake.";

    private DoorPlots() {}

    static Plot payments(List<DoorsOfPayments.OfDoor> doors) {
        var most = doors.stream().mapToLong(DoorsOfPayments.OfDoor::tried).max().orElse(0);
        var bars = new ArrayList<Drawing.Row>();
        var rows = new ArrayList<List<String>>();
        for (var it : doors) {
            var door = text("dashboard.door." + it.door());
            bars.add(new Drawing.Row(
                    door,
                    (double) it.paid() / most,
                    Counts.figure(it.paid()),
                    text("dashboard.doors.of", Counts.figure(it.tried())),
                    false));
            rows.add(List.of(
                    door,
                    Counts.figure(it.tried()),
                    Counts.figure(it.paid()),
                    Counts.percent(it.paid(), it.tried()) + "\u00A0%"));
        }
        return new Plot(
                "portes",
                title(doors),
                text("dashboard.doors.note"),
                new Drawing.Rows(bars),
                List.of(
                        text("dashboard.door"),
                        text("dashboard.doors.tried"),
                        text("dashboard.doors.paid"),
                        text("dashboard.doors.share")),
                rows);
    }

    private static String title(List<DoorsOfPayments.OfDoor> doors) {
        var paid = doors.stream().mapToLong(DoorsOfPayments.OfDoor::paid).sum();
        var direct = doors.stream()
                .filter(it -> it.door().equals("LINK"))
                .mapToLong(DoorsOfPayments.OfDoor::paid)
                .sum();
        return paid == 0 ? text("dashboard.doors.none") : text("dashboard.doors.title", Counts.percent(direct, paid));
    }

    static Plot mistakes(FirstConnections.Counted counted) {
        var mistakes = counted.mistakes();
        var most = mistakes.stream().mapToLong(Mistake::times).max().orElse(0);
        var bars = new ArrayList<Drawing.Row>();
        var rows = new ArrayList<List<String>>();
        for (var it : mistakes) {
            var words = words(it);
            bars.add(new Drawing.Row(
                    ReasonPlots.label(words), (double) it.times() / most, Counts.figure(it.times()), field(it), false));
            rows.add(List.of(words, field(it), Counts.figure(it.times())));
        }
        return new Plot(
                "premiere-connexion",
                mistakes.isEmpty()
                        ? text("dashboard.mistakes.none")
                        : text("dashboard.mistakes.title", rows.getFirst().getFirst()),
                text("dashboard.mistakes.note", Counts.figure(counted.opened())),
                new Drawing.Rows(ReasonPlots.first(bars), ReasonPlots.WIDE),
                List.of(text("dashboard.mistake"), text("dashboard.field"), text("dashboard.mistakes.times")),
                rows);
    }

    /// In our words, as long as the form says this today.
    private static String words(Mistake it) {
        var key = WORDS + it.said();
        return text(Texts.has(key) ? key : "dashboard.mistakes.other");
    }

    private static String field(Mistake it) {
        var key = "dashboard.field." + it.field();
        return Texts.has(key) ? text(key) : it.field();
    }
}
