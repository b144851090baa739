package fr.quittance.notices;

import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.patients.ContactsGiven;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A patient gave a contact: the invoices they have to pay are told where nothing could be said before. Heard in the
/// transaction of the event.
@Component
@Transactional
class TellWhoWaited {

    private final Invoices invoices;
    private final QueueMessage queue;

    TellWhoWaited(Invoices invoices, QueueMessage queue) {
        this.invoices = invoices;
        this.queue = queue;
    }

    @EventListener
    void on(ContactsGiven event) {
        invoices.of(event.establishment(), event.patient()).stream()
                .filter(it -> it.state() instanceof InvoiceState.ToPay)
                .forEach(it -> queue.whereNothingWasSaid(it, NoticeKind.TO_PAY));
    }
}
