package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody forgot their password: a link goes to the mailbox, if the address has an account.
@Component
public class AskPasswordReset {

    private final Accounts accounts;
    private final PasswordResets resets;
    private final ApplicationEventPublisher events;

    AskPasswordReset(Accounts accounts, PasswordResets resets, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.resets = resets;
        this.events = events;
    }

    @Transactional
    public void ask(EstablishmentCode establishment, EmailAddress email) {
        accounts.find(establishment, email).ifPresent(account -> {
            var reset = resets.make(account);
            events.publishEvent(new PasswordResetRequested(
                    establishment, reset.id(), account.email().value()));
        });
    }
}
