package fr.quittance.payments;

import java.net.URI;

/// What comes of pressing « Payer ».
public sealed interface Start {

    /// The payer goes to the platform's page.
    record Opened(PaymentReference reference, URI platform) implements Start {}

    /// The invoice is paid, withdrawn, or has nothing to pay.
    record NothingToPay() implements Start {}

    /// Nobody can tell yet what became of an earlier attempt: nothing is started.
    record InDoubt(PaymentReference reference) implements Start {}

    /// The platform does not answer: nothing was taken, nothing is lost, the payer may try again.
    record PlatformDown() implements Start {}
}
