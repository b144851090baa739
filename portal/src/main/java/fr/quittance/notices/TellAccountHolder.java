package fr.quittance.notices;

import fr.quittance.accounts.AccountLocked;
import fr.quittance.accounts.CodeRequested;
import fr.quittance.accounts.PasswordChanged;
import fr.quittance.accounts.PasswordResetRequested;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells the holders of accounts what happens to them, and brings them the codes and links they ask for.
@Component
@Transactional
class TellAccountHolder {

    private final QueueMessage queue;

    TellAccountHolder(QueueMessage queue) {
        this.queue = queue;
    }

    @EventListener
    void on(CodeRequested event) {
        var channel = switch (event.channel()) {
            case MAIL -> Message.Channel.MAIL;
            case SMS -> Message.Channel.SMS;
        };
        queue.account(event.establishment(), NoticeKind.CODE, channel, event.challenge(), event.recipient());
    }

    @EventListener
    void on(PasswordResetRequested event) {
        queue.account(
                event.establishment(), NoticeKind.PASSWORD_RESET, Message.Channel.MAIL, event.reset(), event.email());
    }

    @EventListener
    void on(PasswordChanged event) {
        queue.account(event.establishment(), NoticeKind.PASSWORD_CHANGED, Message.Channel.MAIL, null, event.email());
    }

    @EventListener
    void on(AccountLocked event) {
        queue.account(event.establishment(), NoticeKind.ACCOUNT_LOCKED, Message.Channel.MAIL, null, event.email());
    }
}
