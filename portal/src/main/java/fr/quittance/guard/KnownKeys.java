package fr.quittance.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The keys this database is served with, known by their fingerprints.
@Component
class KnownKeys {

    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    KnownKeys(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Since when another key than this one is known; nothing when this one is, or none was.
    ///
    /// Of two nodes that start for the first time at once, one is known and the other compared with it.
    Optional<Instant> otherThan(String setting, String key) {
        var fingerprint = fingerprint(setting, key);
        jdbc.sql("""
                insert into guard.known_key (setting, fingerprint, known_since)
                values (:setting, :fingerprint, :now)
                on conflict (setting) do nothing
                """)
                .param("setting", setting)
                .param("fingerprint", fingerprint)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return jdbc.sql("""
                select known_since
                from guard.known_key
                where setting = :setting and fingerprint <> :fingerprint
                """)
                .param("setting", setting)
                .param("fingerprint", fingerprint)
                .query((row, n) -> row.getTimestamp("known_since").toInstant())
                .optional();
    }

    /// Knows this key from now on, and the former one no more.
    void replace(String setting, String key) {
        jdbc.sql("""
                update guard.known_key
                set fingerprint = :fingerprint, known_since = :now
                where setting = :setting
                """)
                .param("setting", setting)
                .param("fingerprint", fingerprint(setting, key))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static String fingerprint(String setting, String key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(setting.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
