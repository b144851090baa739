package fr.quittance.papers;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// What staff must know of papers and seals, on the management port for each hospital.
@Component
class PaperGauges implements MeterBinder {

    private final WaitingPapers waiting;
    private final SealKeys keys;
    private final Establishments establishments;
    private final InstantSource clock;

    PaperGauges(WaitingPapers waiting, SealKeys keys, Establishments establishments, InstantSource clock) {
        this.waiting = waiting;
        this.keys = keys;
        this.establishments = establishments;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var hospital : establishments.all()) {
            var code = hospital.code();
            gauge(
                    registry,
                    code,
                    "quittance.papers.waiting",
                    () -> waiting.of(code).size());
            if (keys.seals(code)) {
                gauge(registry, code, "quittance.seal.days.left", () -> daysLeft(code));
            }
        }
    }

    private static void gauge(
            MeterRegistry registry, EstablishmentCode establishment, String name, Supplier<Number> value) {
        Gauge.builder(name, value).tag("establishment", establishment.value()).register(registry);
    }

    /// Zero when no key can seal today.
    private long daysLeft(EstablishmentCode establishment) {
        var now = clock.instant();
        return keys.at(establishment, now) instanceof SealKeys.Choice.Use(var key)
                ? Duration.between(now, key.expiresAt()).toDays()
                : 0;
    }
}
