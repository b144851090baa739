package fr.quittance.treasury.staff.day;

import static fr.quittance.pages.Texts.text;

import fr.quittance.money.Money;
import fr.quittance.pages.Problem;
import fr.quittance.payments.DayTakings.Taking;
import fr.quittance.payments.Means;
import fr.quittance.treasury.CloseTheDay;
import fr.quittance.treasury.TypedAmount;
import fr.quittance.treasury.staff.Asked;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a cashier counted, as typed.
///
/// @param counted in euros, by the name of the field
/// @param note why something is missing or too much
record ClosingForm(Map<String, String> counted, String note) {

    private static final int NOTE_LONGEST = 500;

    ClosingForm {
        counted = Map.copyOf(counted);
    }

    static String field(Means means) {
        return means.name().toLowerCase(Locale.ROOT);
    }

    /// What is wrong with it. What was taken must be counted; what was not may stay empty.
    List<Problem> problems(List<Taking> takings) {
        var problems = new ArrayList<Problem>();
        for (var means : CloseTheDay.COUNTED) {
            var typed = typed(means);
            if (typed.isEmpty()
                    ? isTaken(means, takings)
                    : TypedAmount.of(typed).isEmpty()) {
                problems.add(new Problem(field(means), text("treasury.close.count-" + means)));
            }
        }
        if (note.length() > NOTE_LONGEST) {
            problems.add(new Problem("note", text("treasury.close.note-long")));
        }
        return problems;
    }

    /// What was counted; only of a form without problems.
    Map<Means, Money> amounts() {
        var amounts = new EnumMap<Means, Money>(Means.class);
        for (var means : CloseTheDay.COUNTED) {
            TypedAmount.of(typed(means)).ifPresent(it -> amounts.put(means, it));
        }
        return amounts;
    }

    List<Asked> asked(List<Taking> takings) {
        var asked = new ArrayList<Asked>();
        for (var means : CloseTheDay.COUNTED) {
            asked.add(new Asked.Line(
                    field(means), text("treasury.close." + means), hint(means, takings), typed(means), "decimal"));
        }
        asked.add(new Asked.Line("note", text("treasury.close.note"), text("treasury.close.note-hint"), note));
        return asked;
    }

    private static String hint(Means means, List<Taking> takings) {
        return takings.stream()
                .filter(it -> it.isDesk() && it.means() == means)
                .findFirst()
                .map(it -> text("treasury.close.recorded", it.recorded().text()))
                .orElseGet(() -> text("treasury.close.nothing"));
    }

    private static boolean isTaken(Means means, List<Taking> takings) {
        return takings.stream()
                .anyMatch(it ->
                        it.isDesk() && it.means() == means && !it.recorded().isZero());
    }

    private String typed(Means means) {
        return counted.getOrDefault(field(means), "").strip();
    }
}
