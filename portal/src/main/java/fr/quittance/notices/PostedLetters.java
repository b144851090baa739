package fr.quittance.notices;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.links.Link;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The letters on paper of each hospital: that a patient was told this way is known to whoever would
/// tell them again.
@Component
class PostedLetters {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    PostedLetters(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param link the way in that it carries
    /// @param who the member of staff who printed it
    void add(Link link, String who) {
        jdbc.sql("""
                insert into notices.letter (establishment, id, invoice_id, link_id, printed_by, printed_at)
                values (:establishment, :id, :invoice, :link, :who, :now)
                """)
                .param("establishment", link.establishment().value())
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("invoice", link.invoice().value())
                .param("link", link.id())
                .param("who", who)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
