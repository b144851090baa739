package fr.quittance.notices;

import fr.quittance.staff.PasskeyAdded;
import fr.quittance.staff.PasskeyRemoved;
import fr.quittance.staff.StaffInvited;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings their invitation to people who will work at the hospital, and tells those who do what opens their account.
@Component
@Transactional
class TellStaff {

    private final QueueMessage queue;

    TellStaff(QueueMessage queue) {
        this.queue = queue;
    }

    @EventListener
    void on(StaffInvited event) {
        queue.account(
                event.establishment(),
                NoticeKind.STAFF_INVITATION,
                Message.Channel.MAIL,
                event.invitation(),
                event.email());
    }

    @EventListener
    void on(PasskeyAdded event) {
        queue.account(
                event.establishment(), NoticeKind.PASSKEY_ADDED, Message.Channel.MAIL, event.passkey(), event.email());
    }

    @EventListener
    void on(PasskeyRemoved event) {
        queue.account(
                event.establishment(),
                NoticeKind.PASSKEY_REMOVED,
                Message.Channel.MAIL,
                event.passkey(),
                event.email());
    }
}
