package fr.quittance.papers;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.FrenchDates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What staff must hear of their hospital's seal while there is time to act.
@Component
public class SealWarnings {

    /// How long before the last key ends it is said.
    static final Duration AHEAD = Duration.ofDays(30);

    private final WaitingPapers waiting;
    private final SealKeys keys;
    private final InstantSource clock;

    SealWarnings(WaitingPapers waiting, SealKeys keys, InstantSource clock) {
        this.waiting = waiting;
        this.keys = keys;
        this.clock = clock;
    }

    /// French sentences; none when all is well.
    public List<String> of(EstablishmentCode establishment) {
        var warnings = new ArrayList<String>();
        var papers = waiting.of(establishment);
        if (!papers.isEmpty()) {
            var first = papers.getFirst();
            var since = FrenchDates.dateAndTime(first.since());
            warnings.add(
                    papers.size() == 1
                            ? text("papers.warn-one-waits", since, first.reason())
                            : text("papers.warn-many-wait", papers.size(), since, first.reason()));
        }
        var now = clock.instant();
        switch (keys.at(establishment, now)) {
            case SealKeys.Choice.Unsealed unsealed -> {}
            case SealKeys.Choice.None(var reason) -> {
                if (papers.isEmpty()) {
                    warnings.add(text("papers.warn-no-seal", reason));
                }
            }
            case SealKeys.Choice.Use(var key) -> {
                if (endsSoon(establishment, now)) {
                    warnings.add(text("papers.warn-ends", FrenchDates.date(key.expiresAt())));
                }
            }
        }
        return warnings;
    }

    private boolean endsSoon(EstablishmentCode establishment, Instant now) {
        return keys.at(establishment, now.plus(AHEAD)) instanceof SealKeys.Choice.None;
    }
}
