package fr.quittance.accounts;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.patients.Contacts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Codes sent to a contact that the hospital has on file: they prove that somebody without an
/// account may read one paper. Ten minutes, five tries, once.
@Component
public class ContactCodes {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final OneTimeCodes codes;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    ContactCodes(JdbcClient jdbc, OneTimeCodes codes, ApplicationEventPublisher events, InstantSource clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.events = events;
        this.clock = clock;
    }

    /// Sends a code by e-mail, or by SMS to whoever has no e-mail.
    ///
    /// @param subject what the code will open; an answer must name the same
    /// @return the challenge, or nothing when the hospital has no contact on file
    @Transactional
    public Optional<UUID> ask(EstablishmentCode establishment, Contacts contacts, String subject) {
        var mail = contacts.email();
        var recipient = mail != null ? mail : contacts.reachableBySms() ? contacts.mobile() : null;
        if (recipient == null) {
            return Optional.empty();
        }
        var id = UuidCreator.getTimeOrderedEpoch();
        var now = clock.instant();
        jdbc.sql("""
                insert into accounts.contact_code (establishment, id, subject, created_at, expires_at)
                values (:establishment, :id, :subject, :now, :expiresAt)
                """)
                .param("establishment", establishment.value())
                .param("id", id)
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .param("expiresAt", Timestamp.from(now.plus(LIFE)))
                .update();
        var channel = mail != null ? CodeRequested.Channel.MAIL : CodeRequested.Channel.SMS;
        events.publishEvent(new CodeRequested(establishment, id, channel, recipient));
        return Optional.of(id);
    }

    /// Counts a try, then looks at it. The right code is right once.
    public boolean answer(EstablishmentCode establishment, UUID id, String subject, String typed) {
        var open = jdbc.sql("""
                update accounts.contact_code
                set tries = tries + 1
                where establishment = :establishment and id = :id and subject = :subject
                    and used_at is null and expires_at > :now and tries < :limit
                """)
                        .param("establishment", establishment.value())
                        .param("id", id)
                        .param("subject", subject)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("limit", TRIES)
                        .update()
                == 1;
        return open && isRight(establishment, id, typed) && use(establishment, id);
    }

    /// Forgets the codes that open nothing any more.
    void forgetOld() {
        jdbc.sql("delete from accounts.contact_code where expires_at < :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private boolean isRight(EstablishmentCode establishment, UUID id, String typed) {
        return MessageDigest.isEqual(
                typed.getBytes(StandardCharsets.UTF_8),
                codes.code(establishment, id).getBytes(StandardCharsets.UTF_8));
    }

    private boolean use(EstablishmentCode establishment, UUID id) {
        return jdbc.sql("""
                update accounts.contact_code
                set used_at = :now
                where establishment = :establishment and id = :id and used_at is null
                """)
                        .param("establishment", establishment.value())
                        .param("id", id)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
