package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.guard.AskedMessages;
import fr.quittance.patients.Contacts;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Codes sent to a contact that the hospital has on file: they prove that somebody without an
/// account may read one paper, or that a new address is theirs. Ten minutes.
@Component
public class ContactCodes {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Proofs proofs;
    private final OneTimeCodes codes;
    private final AskedMessages messages;
    private final ApplicationEventPublisher events;

    ContactCodes(
            JdbcClient jdbc,
            Proofs proofs,
            OneTimeCodes codes,
            AskedMessages messages,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.proofs = proofs;
        this.codes = codes;
        this.messages = messages;
        this.events = events;
    }

    /// What became of asking for a code.
    public sealed interface Asked {

        /// On its way.
        ///
        /// @param challenge names it, for the answer
        record Sent(UUID challenge) implements Asked {}

        /// The hospital has no contact to send it to.
        record Nowhere() implements Asked {}

        /// This contact was sent enough messages already.
        record TooMany() implements Asked {}
    }

    /// Sends a code by e-mail, or by SMS to whoever has no e-mail.
    ///
    /// @param subject what the code will open; an answer must name the same
    @Transactional
    public Asked ask(EstablishmentCode establishment, Contacts contacts, String subject) {
        if (contacts.email() != null && contacts.reachableByMail()) {
            return ask(establishment, CodeRequested.Channel.MAIL, contacts.email(), subject);
        }
        return contacts.mobile() != null && contacts.reachableBySms()
                ? ask(establishment, CodeRequested.Channel.SMS, contacts.mobile(), subject)
                : new Asked.Nowhere();
    }

    /// Sends a code to one address or number, which its answer proves.
    ///
    /// @param recipient an e-mail address, or a number in E.164 form
    /// @param subject what the code will open; an answer must name the same
    @Transactional
    public Asked ask(EstablishmentCode establishment, CodeRequested.Channel channel, String recipient, String subject) {
        if (!messages.mayBeSent(establishment.value(), recipient, channel == CodeRequested.Channel.SMS)) {
            return new Asked.TooMany();
        }
        var proof = proofs.ask(establishment, LIFE);
        jdbc.sql("""
                insert into accounts.contact_code (establishment, id, subject)
                values (:establishment, :id, :subject)
                """)
                .param("establishment", establishment.value())
                .param("id", proof.id())
                .param("subject", subject)
                .update();
        events.publishEvent(new CodeRequested(establishment, proof.id(), channel, recipient));
        return new Asked.Sent(proof.id());
    }

    /// Counts a try, then looks at it. The right code is right once.
    public boolean answer(EstablishmentCode establishment, UUID id, String subject, String typed) {
        return opens(establishment, id, subject)
                && proofs.tryOnce(establishment, id)
                && codes.isRight(establishment, id, typed)
                && proofs.use(establishment, id);
    }

    private boolean opens(EstablishmentCode establishment, UUID id, String subject) {
        return jdbc.sql("""
                select count(*) from accounts.contact_code
                where establishment = :establishment and id = :id and subject = :subject
                """)
                        .param("establishment", establishment.value())
                        .param("id", id)
                        .param("subject", subject)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
