package fr.quittance.intake;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Texts;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What is remembered of everything that came in: the journal says it, and `quittance.intake`
/// counts it.
@Component
public class Receptions {

    private final Journal journal;
    private final MeterRegistry meters;

    Receptions(Journal journal, MeterRegistry meters) {
        this.journal = journal;
        this.meters = meters;
    }

    /// Journals what was accepted, in the transaction that did it.
    void journalAccepted(EstablishmentCode establishment, String who, Deposit deposit) {
        var deed = switch (deposit) {
            case Deposit.Issue issue -> "invoice-received";
            case Deposit.Acquittal acquittal -> "acquitted-invoice-received";
            case Deposit.Cancellation cancellation -> "invoice-cancelled";
        };
        var details = deposit instanceof Deposit.Issue(var number, var replaces, var rest) && replaces != null
                ? Texts.text("intake.journal.replaces", replaces)
                : "";
        journal.record(establishment, who, deed, deposit.number().value(), details);
    }

    /// Journals contacts that were completed, in the transaction that did it.
    void journalCompleted(EstablishmentCode establishment, String who, Deposit deposit) {
        journal.record(
                establishment, who, "contacts-completed", deposit.number().value(), "");
    }

    /// Journals and counts what was refused.
    ///
    /// @param subject the invoice number, or what stands for it
    public void refused(EstablishmentCode establishment, Door door, String subject, List<Problem> problems) {
        refused(establishment, door, door.who(), subject, problems);
    }

    void refused(EstablishmentCode establishment, Door door, String who, String subject, List<Problem> problems) {
        var columns = problems.stream()
                .map(Problem::column)
                .filter(Objects::nonNull)
                .map(Column::header)
                .distinct()
                .collect(Collectors.joining(", "));
        journal.record(establishment, who, "invoice-refused", subject, Texts.text("intake.journal.refused", columns));
        count(establishment, door, "refused");
    }

    void count(EstablishmentCode establishment, Door door, Reception reception) {
        switch (reception) {
            case Reception.Accepted accepted -> count(establishment, door, "accepted");
            case Reception.Completed completed -> count(establishment, door, "completed");
            case Reception.AlreadyThere there -> count(establishment, door, "already-there");
            case Reception.Refused refused -> {} // Counted where it is journalled.
        }
    }

    private void count(EstablishmentCode establishment, Door door, String result) {
        meters.counter(
                        "quittance.intake",
                        "establishment",
                        establishment.value(),
                        "door",
                        door.name().toLowerCase(Locale.ROOT),
                        "result",
                        result)
                .increment();
    }
}
