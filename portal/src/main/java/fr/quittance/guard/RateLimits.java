package fr.quittance.guard;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// How often somebody may try something, counted in PostgreSQL: shared by all nodes, kept across restarts.
@Component
public class RateLimits {

    private final ProxyManager<String> buckets;

    RateLimits(DataSource database) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .table("rate_limit")
                .idColumn("id")
                .stateColumn("state")
                .primaryKeyMapper(io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper.STRING)
                .build();
    }

    /// Takes one try.
    ///
    /// @param what the thing limited, for instance `typed-code`
    /// @param who the one limited: an address, an account; hashed or short, never a secret
    /// @param tries how many in a window
    /// @param window the window, refilled all at once
    /// @return whether the try is allowed
    public boolean allow(String what, String who, int tries, Duration window) {
        return buckets.getProxy(
                        what + "/" + who,
                        () -> BucketConfiguration.builder()
                                .addLimit(Bandwidth.builder()
                                        .capacity(tries)
                                        .refillIntervally(tries, window)
                                        .build())
                                .build())
                .tryConsume(1);
    }
}
