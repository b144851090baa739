package fr.quittance.intake.folder;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Texts;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What is remembered of whole drops: the journal says it, and `quittance.intake.drop-failures`
/// counts the looks that failed.
@Component
class DropNews {

    private static final Logger log = LoggerFactory.getLogger(DropNews.class);

    private final Journal journal;
    private final MeterRegistry meters;
    private final Set<Index> failing = ConcurrentHashMap.newKeySet();

    DropNews(Journal journal, MeterRegistry meters) {
        this.journal = journal;
        this.meters = meters;
    }

    private record Index(EstablishmentCode establishment, String name) {}

    /// Every row was read.
    void read(EstablishmentCode establishment, String index, Tally tally) {
        journal.record(
                establishment,
                "dépôt",
                "drop-read",
                index,
                Texts.text("intake.journal.drop", tally.accepted(), tally.alreadyThere(), tally.refused()));
    }

    /// It was looked at without trouble.
    void passed(EstablishmentCode establishment, String index) {
        failing.remove(new Index(establishment, index));
    }

    /// Its files could not be read or moved; they will be tried again at each look, and this is said
    /// the first time only.
    void failed(EstablishmentCode establishment, String index, Exception failure) {
        meters.counter("quittance.intake.drop-failures", "establishment", establishment.value())
                .increment();
        if (failing.add(new Index(establishment, index))) {
            log.warn("A drop of {} cannot be read or moved: it is tried again", establishment, failure);
            journal.record(
                    establishment,
                    "dépôt",
                    "drop-failed",
                    index,
                    Texts.text("intake.journal.drop-failed", failure.getClass().getSimpleName()));
        }
    }
}
