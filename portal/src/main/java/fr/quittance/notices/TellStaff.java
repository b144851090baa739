package fr.quittance.notices;

import fr.quittance.staff.StaffInvited;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings their invitation to people who will work at the hospital.
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
}
