package fr.quittance.payments;

import java.time.LocalDate;

/// What comes of writing that the money of a payment never came.
public sealed interface Reversal {

    /// The invoice is to pay again.
    record Written(Payment payment) implements Reversal {}

    /// Some of the money is promised or went back already: that comes first.
    record BeingRefunded() implements Reversal {}

    /// It is money of the desk, and the till is closed for today: tomorrow it may be written.
    record DayClosed(LocalDate day) implements Reversal {}

    /// It took no money that can be taken back.
    record NotPaid(Payment payment) implements Reversal {}

    /// No such payment at this hospital.
    record Unknown() implements Reversal {}
}
