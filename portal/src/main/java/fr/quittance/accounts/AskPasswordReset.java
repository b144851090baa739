package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.guard.AskedMessages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody forgot their password: a link goes to the mailbox, if the address has an account.
@Component
public class AskPasswordReset {

    private final Accounts accounts;
    private final PasswordResets resets;
    private final AskedMessages messages;
    private final ApplicationEventPublisher events;

    AskPasswordReset(
            Accounts accounts, PasswordResets resets, AskedMessages messages, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.resets = resets;
        this.messages = messages;
        this.events = events;
    }

    /// @return whether one may be sent to this address, account or not: it was not sent enough
    /// already
    @Transactional
    public boolean ask(EstablishmentCode establishment, EmailAddress email) {
        if (!messages.mayBeSent(establishment.value(), email.value(), false)) {
            return false;
        }
        accounts.find(establishment, email).ifPresent(account -> {
            var reset = resets.make(account);
            events.publishEvent(new PasswordResetRequested(
                    establishment, reset.id(), account.email().value()));
        });
        return true;
    }
}
