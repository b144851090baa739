package fr.quittance.guard;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The messages that visitors made us send: codes, new links, password resets. Nobody can use a
/// hospital to bury somebody in messages, nor to spend its SMS (reliability, S4 and « SMS »).
@Component
public class AskedMessages {

    /// E-mails and SMS to one recipient within an hour.
    static final int AN_HOUR = 3;

    /// SMS to one number within a day.
    static final int SMS_A_DAY = 5;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final GuardSettings settings;
    private final InstantSource clock;

    AskedMessages(JdbcClient jdbc, GuardSettings settings, InstantSource clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /// Counts a message about to be sent, unless its recipient or its hospital had enough already.
    /// Asked alike for a recipient nobody knows, so that the answer says nothing.
    ///
    /// The recipient's caps are exact however many ask at once; the hospital's may be passed by as
    /// many as ask in the same instant.
    ///
    /// @param establishment the code of the hospital
    /// @param recipient an e-mail address in lower case, or a number in E.164 form
    /// @param bySms whether it is an SMS
    /// @return whether it may be sent
    @Transactional
    public boolean mayBeSent(String establishment, String recipient, boolean bySms) {
        var hash = Sha256.hex(recipient);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))")
                .param("who", establishment + "/" + hash)
                .query()
                .listOfRows();
        var now = clock.instant();
        return jdbc.sql("""
                insert into guard.asked_message (establishment, recipient_sha256, by_sms, asked_at)
                select :establishment, :recipient, :sms, :now
                where (
                        select count(*) from guard.asked_message
                        where establishment = :establishment and recipient_sha256 = :recipient and asked_at > :hourAgo
                    ) < :anHour
                    and (not :sms or (
                        select count(*) from guard.asked_message
                        where establishment = :establishment and recipient_sha256 = :recipient and asked_at > :dayAgo
                            and by_sms
                    ) < :smsADay)
                    and (
                        select count(*) from guard.asked_message
                        where establishment = :establishment and asked_at > :hourAgo
                    ) < :inAll
                    and (not :sms or (
                        select count(*) from guard.asked_message
                        where establishment = :establishment and asked_at > :dayAgo and by_sms
                    ) < :smsInAll)
                """)
                        .param("establishment", establishment)
                        .param("recipient", hash)
                        .param("sms", bySms)
                        .param("now", Timestamp.from(now))
                        .param("hourAgo", Timestamp.from(now.minus(HOUR)))
                        .param("dayAgo", Timestamp.from(now.minus(DAY)))
                        .param("anHour", AN_HOUR)
                        .param("smsADay", SMS_A_DAY)
                        .param("inAll", settings.askedMessagesAnHour())
                        .param("smsInAll", settings.askedSmsADay())
                        .update()
                == 1;
    }

    void forgetOld() {
        jdbc.sql("delete from guard.asked_message where asked_at < :old")
                .param("old", Timestamp.from(clock.instant().minus(DAY.multipliedBy(2))))
                .update();
    }
}
