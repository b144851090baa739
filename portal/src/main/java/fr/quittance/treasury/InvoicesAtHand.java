package fr.quittance.treasury;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.Invoices;
import fr.quittance.journal.Journal;
import fr.quittance.patients.Patient;
import fr.quittance.patients.Patients;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The invoice that a cashier takes money for, or gives money back of, and whose it is.
@Component
public class InvoicesAtHand {

    private final Invoices invoices;
    private final Patients patients;
    private final Journal journal;

    InvoicesAtHand(Invoices invoices, Patients patients, Journal journal) {
        this.invoices = invoices;
        this.patients = patients;
        this.journal = journal;
    }

    /// An invoice and its patient.
    public record AtHand(Invoice invoice, Patient patient) {

        /// Its page at the desk.
        public String address() {
            return "/gestion/factures/" + invoice.number().address();
        }
    }

    /// An invoice of this hospital by the part of an address that names it.
    public Optional<AtHand> find(EstablishmentCode establishment, String part) {
        return InvoiceNumber.inAddress(part)
                .flatMap(number -> invoices.find(establishment, number))
                .map(invoice -> new AtHand(
                        invoice, patients.find(establishment, invoice.patient()).orElseThrow()));
    }

    /// Writes that somebody looked at it.
    public void opened(Invoice invoice, String who) {
        journal.record(
                invoice.establishment(), who, "invoice-opened", invoice.number().value(), "");
    }
}
