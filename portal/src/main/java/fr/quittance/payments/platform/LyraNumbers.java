package fr.quittance.payments.platform;

import fr.quittance.establishments.EstablishmentCode;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The transaction numbers given to Lyra, none twice on the same day (UTC) for the same shop.
@Component
class LyraNumbers {

    /// Lyra keeps those above for its own back office.
    private static final int LAST = 899_999;

    private final JdbcClient jdbc;

    LyraNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The next `vads_trans_id`, six digits. Written at once: a number that was drawn is never
    /// drawn
    /// again.
    String next(EstablishmentCode establishment, String siteId, LocalDate day) {
        var number = jdbc.sql("""
                insert into payments.lyra_number as known (establishment, site_id, day, last_number)
                values (:establishment, :siteId, :day, 1)
                on conflict (establishment, site_id, day) do update
                set last_number = known.last_number + 1
                returning last_number
                """)
                .param("establishment", establishment.value())
                .param("siteId", siteId)
                .param("day", day)
                .query(Integer.class)
                .single();
        if (number > LAST) {
            throw new IllegalStateException("Lyra takes no more than " + LAST + " orders a day from one shop");
        }
        return "%06d".formatted(number);
    }
}
