package fr.quittance.payments;

import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What platforms sent us, byte for byte, until it is understood and after.
@Component
class Inbox {

    private static final Duration PATIENCE = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Inbox(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Names one letter: the same bytes for the same hospital are the same letter.
    ///
    /// @param hash 64 hexadecimal digits
    record Key(EstablishmentCode establishment, String platform, String hash) {

        String text() {
            return establishment + "/" + platform + "/" + hash;
        }

        static Key of(String text) {
            var parts = text.split("/", 3);
            return new Key(new EstablishmentCode(parts[0]), parts[1], parts[2]);
        }
    }

    /// A letter that is to be read.
    ///
    /// @param isNew whether it never came before: then nothing is due for it yet
    record Kept(Key key, boolean isNew) {}

    /// A letter that came.
    ///
    /// @param tooOld whether it was tried for three days: then a person has to look
    @SuppressWarnings("ArrayRecordComponent")
    record Letter(byte[] raw, String mediaType, boolean tooOld, boolean processed) {}

    /// Keeps a letter, or counts it when it came before.
    ///
    /// @param headers those worth keeping, one a line
    /// @return empty when it was read already
    Optional<Kept> keep(
            EstablishmentCode establishment, String platform, byte[] raw, String mediaType, String headers) {
        var key = new Key(establishment, platform, Documents.sha256(raw));
        return jdbc.sql("""
                insert into payments.inbox as known (
                    establishment, platform, event_key, raw, media_type, headers, received_at, reading_since,
                    next_at)
                values (:establishment, :platform, :key, :raw, :mediaType, :headers, :now, :now, :now)
                on conflict (establishment, platform, event_key) do update
                set deliveries = known.deliveries + 1
                returning processed_at is not null as is_read, deliveries = 1 as is_new
                """)
                .param("establishment", establishment.value())
                .param("platform", platform)
                .param("key", key.hash())
                .param("raw", raw)
                .param("mediaType", mediaType)
                .param("headers", headers)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> row.getBoolean("is_read")
                        ? Optional.<Kept>empty()
                        : Optional.of(new Kept(key, row.getBoolean("is_new"))))
                .single();
    }

    Optional<Letter> find(Key key) {
        return jdbc.sql("""
                select raw, media_type, reading_since, processed_at
                from payments.inbox
                where establishment = :establishment and platform = :platform and event_key = :key
                """)
                .param("establishment", key.establishment().value())
                .param("platform", key.platform())
                .param("key", key.hash())
                .query((row, n) -> new Letter(
                        row.getBytes("raw"),
                        row.getString("media_type"),
                        clock.instant()
                                .isAfter(row.getTimestamp("reading_since")
                                        .toInstant()
                                        .plus(PATIENCE)),
                        row.getTimestamp("processed_at") != null))
                .optional();
    }

    /// The letter is understood, or put aside for a person.
    ///
    /// @param outcome one word
    void done(Key key, String outcome) {
        jdbc.sql("""
                update payments.inbox
                set processed_at = :now, outcome = :outcome, next_at = null, tries = tries + 1
                where establishment = :establishment and platform = :platform and event_key = :key
                    and processed_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("outcome", outcome)
                .param("establishment", key.establishment().value())
                .param("platform", key.platform())
                .param("key", key.hash())
                .update();
    }

    /// The letter must wait: the platform did not answer our question.
    ///
    /// @return when to read it again: after 1, 2, 4… seconds, at most four minutes
    Instant later(Key key) {
        return jdbc.sql("""
                update payments.inbox
                set tries = tries + 1,
                    next_at = cast(:now as timestamptz)
                        + least(interval '1 second' * power(2, least(tries, 20)), cast(:longest as interval))
                where establishment = :establishment and platform = :platform and event_key = :key
                returning next_at
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("longest", Rechecks.AFTER_SILENCE.toSeconds() + " seconds")
                .param("establishment", key.establishment().value())
                .param("platform", key.platform())
                .param("key", key.hash())
                .query((row, n) -> row.getTimestamp("next_at").toInstant())
                .single();
    }
}
