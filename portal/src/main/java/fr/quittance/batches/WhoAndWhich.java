package fr.quittance.batches;

import fr.quittance.batches.ReadBatch.Read;
import fr.quittance.intake.Column;
import fr.quittance.intake.Foreseen;
import fr.quittance.invoices.Invoice;
import fr.quittance.patients.Patient;
import fr.quittance.patients.Patients;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Says who a row is for, and which invoice a PDF without an index may be of.
@Component
class WhoAndWhich {

    private final Patients patients;
    private final MatchNumbers match;

    WhoAndWhich(Patients patients, MatchNumbers match) {
        this.patients = patients;
        this.match = match;
    }

    Of of(Batch batch, List<Read> read, Map<Integer, Foreseen> foreseen) {
        var names = new HashMap<Integer, String>();
        foreseen.forEach((line, it) -> {
            if (it instanceof Foreseen.Welcome(Invoice known) && known != null) {
                patients.find(batch.establishment(), known.patient())
                        .map(Patient::listedName)
                        .ifPresent(name -> names.put(line, name));
            }
        });
        var files = read.stream()
                .map(Read::file)
                .filter(Objects::nonNull)
                .filter(it -> !batch.hasIndex())
                .toList();
        return new Of(names, match.match(batch.establishment(), files));
    }

    /// About the rows of one batch.
    record Of(Map<Integer, String> names, Map<String, MatchNumbers.Match> matches) {

        /// « DUPONT Jeanne », of the invoice on file or else as the row says; empty when neither tells.
        String name(Read it) {
            var known = names.get(it.row().line());
            return known == null
                    ? Patient.listedName(
                            it.row().cell(Column.LAST_NAME), it.row().cell(Column.FIRST_NAME))
                    : known;
        }

        List<String> candidates(Read it) {
            var file = it.file();
            var match = file == null ? null : matches.get(file.name());
            return match == null ? List.of() : match.candidates();
        }
    }
}
