package fr.quittance.invoices;

import fr.quittance.establishments.EstablishmentCode;

/// Who knows whether somebody is paying an invoice right now. Asked while the invoice is held by
/// [Invoices#lock], so that no payment can start between the answer and what is done with it.
public interface PaymentsUnderWay {

    /// Whether some payment of this invoice may still succeed.
    boolean concern(EstablishmentCode establishment, InvoiceId invoice);
}
