package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import org.springframework.stereotype.Component;

/// Somebody presses « Payer »: one live attempt per invoice, reopened as often as they like.
@Component
public class StartPayment {

    /// Opens the payment of an invoice, or reopens the one under way. Calls the platform: never in a transaction.
    public Start start(EstablishmentCode establishment, InvoiceId invoice) {
        throw new UnsupportedOperationException(establishment + " " + invoice);
    }
}
