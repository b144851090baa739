package fr.quittance.settings;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.guard.RateLimits;
import fr.quittance.journal.Journal;
import fr.quittance.notices.SendTrial;
import fr.quittance.notices.WordedMessage;
import fr.quittance.staff.StaffAccounts;
import fr.quittance.visitors.StaffMember;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends a message that an administrator words to their own address, and to no other.
@Component
public class TryMessage {

    private static final int TRIES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final SendTrial send;
    private final StaffAccounts accounts;
    private final RateLimits limits;
    private final Journal journal;
    private final TransactionTemplate transaction;

    TryMessage(
            SendTrial send,
            StaffAccounts accounts,
            RateLimits limits,
            Journal journal,
            TransactionTemplate transaction) {
        this.send = send;
        this.accounts = accounts;
        this.limits = limits;
        this.journal = journal;
        this.transaction = transaction;
    }

    /// The address it goes to: the one this colleague signs in with.
    public String address(StaffMember member) {
        return accounts.find(new EstablishmentCode(member.establishment()), member.id())
                .orElseThrow()
                .email()
                .value();
    }

    /// Sends it; empty when this colleague tried too often.
    ///
    /// @param typed the words of each part, checked
    public Optional<SendTrial.Outcome> run(StaffMember member, WordedMessage message, Map<String, String> typed) {
        if (!limits.allow("try-message", member.id().toString(), TRIES, WINDOW)) {
            return Optional.empty();
        }
        var establishment = new EstablishmentCode(member.establishment());
        var outcome = send.send(establishment, message, typed, address(member));
        transaction.executeWithoutResult(status -> journal.record(
                establishment,
                member.name(),
                "message-tried",
                message.topic(),
                text("settings.message.trial-" + outcome)));
        return Optional.of(outcome);
    }
}
