package fr.quittance.notices;

import fr.quittance.insurers.PackSent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings packs to mutuelles, each once.
@Component
class TellInsurer {

    private final QueueMessage queue;

    TellInsurer(QueueMessage queue) {
        this.queue = queue;
    }

    @EventListener
    @Transactional
    public void on(PackSent event) {
        queue.account(
                event.establishment(), NoticeKind.INSURER_PACK, Message.Channel.MAIL, event.sending(), event.email());
    }
}
