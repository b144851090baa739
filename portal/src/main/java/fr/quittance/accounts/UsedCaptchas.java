package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The captcha challenges already answered, until they expire by themselves: none is good twice.
@Component
class UsedCaptchas {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    UsedCaptchas(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Remembers a challenge.
    ///
    /// @return whether it was new
    boolean add(EstablishmentCode establishment, String challenge, Instant expiresAt) {
        return jdbc.sql("""
                insert into accounts.used_captcha (establishment, challenge, expires_at)
                values (:establishment, :challenge, :expiresAt)
                on conflict do nothing
                """)
                        .param("establishment", establishment.value())
                        .param("challenge", challenge)
                        .param("expiresAt", Timestamp.from(expiresAt))
                        .update()
                == 1;
    }

    void forgetOld() {
        jdbc.sql("delete from accounts.used_captcha where expires_at < :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
