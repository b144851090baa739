package fr.quittance.intake.api;

import fr.quittance.establishments.EstablishmentCode;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The requests made under an `Idempotency-Key`, and what was answered (IETF draft
/// idempotency-key-header, 2.6).
@Component
class ApiRequests {

    /// After this time without an answer the node that worked on it is taken for dead.
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    ApiRequests(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What a key means for a request.
    sealed interface Claim {}

    /// It is new, or the one who had it died: do it, then [#answer] or [#release].
    record Yours() implements Claim {}

    /// The same request was answered.
    record Answered(ApiAnswer answer) implements Claim {}

    /// The same request is being worked on.
    record UnderWay() implements Claim {}

    /// The key was used for another request.
    record OtherRequest() implements Claim {}

    Claim claim(EstablishmentCode establishment, String key, String requestSha256) {
        if (insertOrTakeOver(establishment, key, requestSha256)) {
            return new Yours();
        }
        var known = jdbc.sql("""
                select request_sha256, status, body
                from intake.api_request
                where establishment = :establishment and key = :key
                """)
                .param("establishment", establishment.value())
                .param("key", key)
                .query((row, n) -> new Known(
                        row.getString("request_sha256"), row.getObject("status", Integer.class), row.getString("body")))
                .optional();
        if (known.isEmpty()) {
            return new UnderWay(); // Released a moment ago: the caller tries again.
        }
        return known.get().meaningFor(requestSha256);
    }

    private boolean insertOrTakeOver(EstablishmentCode establishment, String key, String requestSha256) {
        return jdbc.sql("""
                insert into intake.api_request as known (establishment, key, request_sha256, claimed_at)
                values (:establishment, :key, :request, :now)
                on conflict (establishment, key) do update
                set claimed_at = excluded.claimed_at
                where known.status is null and known.request_sha256 = excluded.request_sha256
                    and known.claimed_at < :dead
                """)
                        .param("establishment", establishment.value())
                        .param("key", key)
                        .param("request", requestSha256)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("dead", Timestamp.from(clock.instant().minus(PATIENCE)))
                        .update()
                == 1;
    }

    /// Keeps the answer.
    void answer(EstablishmentCode establishment, String key, ApiAnswer answer) {
        jdbc.sql("""
                update intake.api_request
                set status = :status, body = :body
                where establishment = :establishment and key = :key and status is null
                """)
                .param("establishment", establishment.value())
                .param("key", key)
                .param("status", answer.status())
                .param("body", answer.body())
                .update();
    }

    /// Gives the key back: there was an outage, the same request may be tried again.
    void release(EstablishmentCode establishment, String key) {
        jdbc.sql("""
                delete from intake.api_request
                where establishment = :establishment and key = :key and status is null
                """)
                .param("establishment", establishment.value())
                .param("key", key)
                .update();
    }

    /// Forgets requests older than this, of all hospitals.
    int forgetBefore(Instant moment) {
        return jdbc.sql("delete from intake.api_request where claimed_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private record Known(
            String requestSha256,
            @Nullable Integer status,
            @Nullable String body) {

        Claim meaningFor(String request) {
            if (!requestSha256.equals(request)) {
                return new OtherRequest();
            }
            return status == null || body == null ? new UnderWay() : new Answered(new ApiAnswer(status, body));
        }
    }
}
