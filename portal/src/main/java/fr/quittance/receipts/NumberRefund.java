package fr.quittance.receipts;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.quittance.payments.RefundMade;
import fr.quittance.payments.RefundReason;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hears that money went back: what an invoice had taken gets a credit note, numbered at once and drawn
/// soon. What paid nothing (twice, too late, too much) was never the invoice's: its message says enough.
@Component
class NumberRefund {

    private final CreditNotes notes;
    private final SchedulerClient scheduler;
    private final InstantSource clock;

    NumberRefund(CreditNotes notes, SchedulerClient scheduler, InstantSource clock) {
        this.notes = notes;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(RefundMade refund) {
        var invoice = refund.invoice();
        if (invoice == null || refund.reason() == RefundReason.SURPLUS) {
            return;
        }
        notes.number(refund, invoice);
        var made = new RefundedMoney(refund.establishment(), refund.refund());
        scheduler.scheduleIfNotExists(
                CreditNoteTasks.ISSUE.instance(made.text()).build(), clock.instant());
    }
}
