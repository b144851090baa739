package fr.quittance.papers;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.quittance.invoices.BilledCares;
import fr.quittance.invoices.InvoiceIssued;
import fr.quittance.invoices.Invoices;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears that an invoice came in: one that came in lines, without a PDF, gets its paper soon,
/// outside that transaction.
@Component
class ScheduleInvoicePaper {

    private final Invoices invoices;
    private final BilledCares cares;
    private final SchedulerClient scheduler;
    private final InstantSource clock;

    ScheduleInvoicePaper(Invoices invoices, BilledCares cares, SchedulerClient scheduler, InstantSource clock) {
        this.invoices = invoices;
        this.cares = cares;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener
    void on(InvoiceIssued event) {
        var invoice = invoices.find(event.establishment(), event.invoice()).orElseThrow();
        if (invoice.document() == null
                && cares.of(event.establishment(), event.invoice()).hasLines()) {
            var owed = new OwedInvoice(event.establishment(), event.invoice());
            scheduler.scheduleIfNotExists(
                    PaperTasks.INVOICE.instance(owed.text()).build(), clock.instant());
        }
    }
}
