package fr.quittance.notices;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The messages that no gateway took, counted on the management port for each hospital: somebody
/// must look why.
@Component
class MessageGauges implements MeterBinder {

    private final JdbcClient jdbc;
    private final Establishments establishments;

    MessageGauges(JdbcClient jdbc, Establishments establishments) {
        this.jdbc = jdbc;
        this.establishments = establishments;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var establishment : establishments.all()) {
            Gauge.builder("quittance.messages.dead", () -> dead(establishment.code()))
                    .tag("establishment", establishment.code().value())
                    .register(registry);
        }
    }

    private long dead(EstablishmentCode establishment) {
        return jdbc.sql("""
                select count(*)
                from notices.message
                where establishment = :establishment and state = 'DEAD'
                """)
                .param("establishment", establishment.value())
                .query(Long.class)
                .single();
    }
}
