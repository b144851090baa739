package fr.quittance.guard;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// How often somebody may try something, counted in PostgreSQL: shared by all nodes, kept across restarts.
@Component
public class RateLimits {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    RateLimits(DataSource database) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .table("rate_limit")
                .idColumn("id")
                .stateColumn("state")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT))
                .build();
    }

    /// Takes one try.
    ///
    /// @param what the thing limited, for instance `typed-code`
    /// @param who the one limited: an address, an account, a reference; only its SHA-256 is kept
    /// @param tries how many in a window
    /// @param window the window, refilled all at once
    /// @return whether the try is allowed
    public boolean allow(String what, String who, int tries, Duration window) {
        return bucket(what, who, tries, window).tryConsume(1);
    }

    /// Whether a try would be allowed; takes none.
    public boolean wouldAllow(String what, String who, int tries, Duration window) {
        return bucket(what, who, tries, window).getAvailableTokens() > 0;
    }

    /// Forgets the counts that are whole again: they say nothing any more.
    void forgetOld() {
        int forgotten;
        do {
            forgotten = buckets.removeExpired(FORGOTTEN_AT_ONCE);
        } while (forgotten == FORGOTTEN_AT_ONCE);
    }

    private Bucket bucket(String what, String who, int tries, Duration window) {
        return buckets.getProxy(
                what + "/" + Sha256.hex(who),
                () -> BucketConfiguration.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(tries)
                                .refillIntervally(tries, window)
                                .build())
                        .build());
    }
}
