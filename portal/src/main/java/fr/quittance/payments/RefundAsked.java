package fr.quittance.payments;

import fr.quittance.money.Money;
import java.time.LocalDate;

/// What comes of asking for a refund, or of approving one.
public sealed interface RefundAsked {

    /// It waits for somebody else's approval.
    record Waiting(Refund refund) implements RefundAsked {}

    /// It may leave: the platform is asked now, or a person does it by hand.
    ///
    /// @param byHand whether the platform cannot do it
    record Leaving(Refund refund, boolean byHand) implements RefundAsked {}

    /// More than can be given back.
    ///
    /// @param most what can be given back
    record TooMuch(Money most) implements RefundAsked {}

    /// Whoever asked for a refund cannot approve it.
    record SamePerson() implements RefundAsked {}

    /// It was approved, dropped or carried out meanwhile.
    record DecidedAlready(Refund refund) implements RefundAsked {}

    /// It is money of the desk, and the till is closed for today: tomorrow it may be written.
    record DayClosed(LocalDate day) implements RefundAsked {}

    /// No such money or refund at this hospital.
    record Unknown() implements RefundAsked {}
}
