package fr.quittance.dashboard;

import fr.quittance.pages.FrenchDates;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Whole days in Paris.
///
/// @param to the day after the last
public record Period(LocalDate from, LocalDate to) {

    /// So many days, this one the last of them.
    public static Period endingOn(LocalDate day, int days) {
        return new Period(day.minusDays(days - 1L), day.plusDays(1));
    }

    public int length() {
        return (int) (to.toEpochDay() - from.toEpochDay());
    }

    public LocalDate last() {
        return to.minusDays(1);
    }

    /// As many days just before.
    public Period before() {
        return new Period(from.minusDays(length()), from);
    }

    Period since(LocalDate earlier) {
        return new Period(earlier, to);
    }

    List<LocalDate> days() {
        return Stream.iterate(from, it -> it.isBefore(to), it -> it.plusDays(1)).toList();
    }

    Timestamp start() {
        return at(from);
    }

    Timestamp end() {
        return at(to);
    }

    private static Timestamp at(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(FrenchDates.PARIS).toInstant());
    }
}
