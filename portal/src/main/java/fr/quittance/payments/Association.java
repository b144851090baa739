package fr.quittance.payments;

import fr.quittance.money.Money;

/// What comes of finding that money is for an invoice.
public sealed interface Association {

    /// The invoice took it.
    ///
    /// @param payment the attempt that proves it
    record Made(Payment payment) implements Association {}

    /// More than the invoice owes, or than is left of the money.
    ///
    /// @param most what it could take
    record TooMuch(Money most) implements Association {}

    /// Somebody may be paying the invoice online.
    record OnlineUnderWay(PaymentReference payment) implements Association {}

    /// No such money or invoice at this hospital.
    record Unknown() implements Association {}
}
