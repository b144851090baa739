package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The attempts to pay of each hospital.
@Component
public class Payments {

    /// The payment of a reference, which is a secret of 126 bits: whoever knows it may see it.
    public Optional<Payment> find(PaymentReference reference) {
        throw new UnsupportedOperationException(reference.value());
    }

    /// The one attempt of an invoice that somebody may be paying now.
    public Optional<Payment> live(EstablishmentCode establishment, InvoiceId invoice) {
        throw new UnsupportedOperationException(establishment + " " + invoice);
    }

    /// The last attempt of an invoice, live or not.
    public Optional<Payment> latest(EstablishmentCode establishment, InvoiceId invoice) {
        throw new UnsupportedOperationException(establishment + " " + invoice);
    }

    /// All attempts of an invoice, oldest first.
    public List<Payment> of(EstablishmentCode establishment, InvoiceId invoice) {
        throw new UnsupportedOperationException(establishment + " " + invoice);
    }

    /// The name of the hospital's payment platform, as its payers know it: « PaySim ».
    public String platformName(EstablishmentCode establishment) {
        throw new UnsupportedOperationException(establishment.value());
    }
}
