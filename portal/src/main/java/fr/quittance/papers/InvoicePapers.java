package fr.quittance.papers;

import fr.quittance.invoices.BilledCares;
import fr.quittance.invoices.Invoices;
import fr.quittance.patients.Patients;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// What is to be written on invoices that we make, gathered from where it is kept.
@Component
class InvoicePapers {

    private final Invoices invoices;
    private final Patients patients;
    private final BilledCares cares;
    private final PaperHeads heads;

    InvoicePapers(Invoices invoices, Patients patients, BilledCares cares, PaperHeads heads) {
        this.invoices = invoices;
        this.patients = patients;
        this.cares = cares;
        this.heads = heads;
    }

    InvoicePaper of(OwedInvoice owed, Instant at) {
        var invoice = invoices.find(owed.establishment(), owed.invoice()).orElseThrow();
        return new InvoicePaper(
                heads.of(owed.establishment(), at),
                invoice,
                patients.find(owed.establishment(), invoice.patient()).orElseThrow(),
                cares.of(owed.establishment(), owed.invoice()));
    }
}
