package fr.quittance.receipts;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.quittance.payments.InvoicePaid;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears that an invoice is paid: its papers are drawn soon, outside that transaction.
@Component
class ScheduleReceipts {

    private final SchedulerClient scheduler;
    private final InstantSource clock;

    ScheduleReceipts(SchedulerClient scheduler, InstantSource clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener
    void on(InvoicePaid event) {
        var paid = new PaidInvoice(event.establishment(), event.invoice(), event.payment());
        scheduler.scheduleIfNotExists(ReceiptTasks.ISSUE.instance(paid.text()).build(), clock.instant());
    }
}
