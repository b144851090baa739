package fr.quittance.accounts;

import fr.quittance.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Uses a reset up and keeps the new password, both or neither; tells the holder.
@Component
class KeepNewPassword {

    private final PasswordResets resets;
    private final Accounts accounts;
    private final Lockouts lockouts;
    private final ApplicationEventPublisher events;
    private final Journal journal;

    KeepNewPassword(
            PasswordResets resets,
            Accounts accounts,
            Lockouts lockouts,
            ApplicationEventPublisher events,
            Journal journal) {
        this.resets = resets;
        this.accounts = accounts;
        this.lockouts = lockouts;
        this.events = events;
        this.journal = journal;
    }

    /// @return whether the reset was still open
    @Transactional
    public boolean keep(PasswordReset reset, Account account, String hash) {
        if (!resets.use(reset)) {
            return false;
        }
        accounts.changePassword(account, hash);
        lockouts.clear(account.establishment(), account.email());
        journal.record(
                account.establishment(),
                "patient",
                "password-changed",
                account.id().value().toString(),
                "");
        events.publishEvent(
                new PasswordChanged(account.establishment(), account.email().value()));
        return true;
    }
}
