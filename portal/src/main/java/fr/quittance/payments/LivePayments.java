package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.PaymentsUnderWay;
import org.springframework.stereotype.Component;

/// Tells those who would withdraw an invoice that somebody may be paying it.
@Component
class LivePayments implements PaymentsUnderWay {

    private final Payments payments;

    LivePayments(Payments payments) {
        this.payments = payments;
    }

    @Override
    public boolean concern(EstablishmentCode establishment, InvoiceId invoice) {
        return payments.live(establishment, invoice).isPresent();
    }
}
