package fr.quittance.books;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// What the last check of the books found, and how long ago it was, for each hospital: the alert is
/// on more than zero violations, and on more than 26 hours.
@Component
class BooksGauges implements MeterBinder {

    private final Checks checks;
    private final Establishments establishments;
    private final InstantSource clock;

    BooksGauges(Checks checks, Establishments establishments, InstantSource clock) {
        this.checks = checks;
        this.establishments = establishments;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var establishment : establishments.all()) {
            var code = establishment.code();
            Gauge.builder("quittance.books.violations", () -> violations(code))
                    .tag("establishment", code.value())
                    .register(registry);
            Gauge.builder("quittance.books.age", () -> age(code))
                    .baseUnit("seconds")
                    .tag("establishment", code.value())
                    .register(registry);
        }
    }

    private double violations(EstablishmentCode code) {
        return checks.last(code).map(it -> (double) it.violations()).orElse(Double.NaN);
    }

    private double age(EstablishmentCode code) {
        return checks.last(code)
                .map(it -> (double) Duration.between(it.at(), clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }
}
