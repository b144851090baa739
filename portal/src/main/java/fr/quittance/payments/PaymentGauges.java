package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What waits for a person, counted on the management port for each hospital: zero on a good day.
@Component
class PaymentGauges implements MeterBinder {

    private static final String REFUND_CASES = """
            select count(*)
            from payments.refund_case
            where establishment = :establishment and closed_at is null and opened_at <= :now
            """;
    private static final String UNDECIDED = """
            select count(*)
            from payments.attempt
            where establishment = :establishment
                and (state = 'UNKNOWN' or state in ('STARTED', 'OPEN') and asking_until < :now)
            """;
    private static final String UNREADABLE = """
            select count(*)
            from payments.inbox
            where establishment = :establishment and outcome in ('UNREADABLE', 'GIVEN_UP') and put_away_at is null
                and received_at <= :now
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Establishments establishments;

    PaymentGauges(JdbcClient jdbc, InstantSource clock, Establishments establishments) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.establishments = establishments;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var establishment : establishments.all()) {
            gauge(registry, establishment.code(), "quittance.refund.cases.open", REFUND_CASES);
            gauge(registry, establishment.code(), "quittance.payments.undecided", UNDECIDED);
            gauge(registry, establishment.code(), "quittance.callbacks.unreadable", UNREADABLE);
        }
    }

    private void gauge(MeterRegistry registry, EstablishmentCode establishment, String name, String sql) {
        Gauge.builder(name, () -> count(establishment, sql))
                .tag("establishment", establishment.value())
                .register(registry);
    }

    private long count(EstablishmentCode establishment, String sql) {
        return jdbc.sql(sql)
                .param("establishment", establishment.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }
}
