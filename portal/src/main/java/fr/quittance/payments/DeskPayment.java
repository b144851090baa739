package fr.quittance.payments;

import fr.quittance.money.Money;
import java.time.LocalDate;

/// What comes of writing down a payment made at the desk.
public sealed interface DeskPayment {

    /// It is written; its papers are on their way.
    record Recorded(Payment payment) implements DeskPayment {}

    /// An invoice owes less than that.
    ///
    /// @param left what it owes
    record TooMuch(Money left) implements DeskPayment {}

    /// Somebody may be paying one of the invoices online, and that page could not be closed: taking
    /// money here could be taking it twice.
    record OnlineUnderWay(Payment payment) implements DeskPayment {}

    /// Nobody can tell what an earlier online payment took: that is decided first ([DecideDoubt]).
    record InDoubt(Payment payment) implements DeskPayment {}

    /// The till is closed for today: it takes money again tomorrow.
    record DayClosed(LocalDate day) implements DeskPayment {}

    /// A cheque, a ticket or a transfer has a number.
    record NoProof() implements DeskPayment {}

    /// No such invoice at this hospital.
    record Unknown() implements DeskPayment {}
}
