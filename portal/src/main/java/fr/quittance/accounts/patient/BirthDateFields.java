package fr.quittance.accounts.patient;

import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Problem;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The three fields « Jour », « Mois », « Année » of a form.
@Component
class BirthDateFields {

    private final InstantSource clock;

    BirthDateFields(InstantSource clock) {
        this.clock = clock;
    }

    static BirthDateEntry typed(Map<String, String> form) {
        return new BirthDateEntry(
                form.getOrDefault("jour", ""), form.getOrDefault("mois", ""), form.getOrDefault("annee", ""));
    }

    /// The date, if it is one; otherwise what is wrong joins the problems.
    Optional<LocalDate> read(BirthDateEntry typed, List<Problem> problems) {
        return switch (typed.read(LocalDate.ofInstant(clock.instant(), FrenchDates.PARIS))) {
            case BirthDateEntry.Reading.Read(var date) -> Optional.of(date);
            case BirthDateEntry.Reading.Wrong(var fields, var said) -> {
                problems.add(new Problem(fields, said));
                yield Optional.empty();
            }
        };
    }
}
