package fr.quittance.verification;

import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a paper is worth today.
public sealed interface PaperState {

    /// Its invoice is paid.
    record Paid(Instant at) implements PaperState {}

    /// Its invoice was paid, and money went back since.
    ///
    /// @param amount what went back
    /// @param at when the last of it did
    /// @param whole whether all that was paid did
    record Refunded(Money amount, Instant at, boolean whole) implements PaperState {}

    /// Nothing was or is to pay: the insurers paid it all.
    record NothingToPay() implements PaperState {}

    /// A newer paper took its place.
    record Replaced() implements PaperState {}

    /// Its invoice was withdrawn.
    ///
    /// @param by the invoice that took its place, if any
    record Cancelled(Instant at, @Nullable InvoiceNumber by) implements PaperState {}

    /// Its invoice is no longer paid.
    record ToPay() implements PaperState {}

    /// It proves that money went back, and nothing takes that away.
    record Credited() implements PaperState {}

    /// The word its texts are named by.
    default String word() {
        return switch (this) {
            case Paid it -> "paid";
            case Refunded it -> it.whole() ? "refunded" : "partly-refunded";
            case NothingToPay it -> "nothing";
            case Replaced it -> "replaced";
            case Cancelled it -> "cancelled";
            case ToPay it -> "to-pay";
            case Credited it -> "credited";
        };
    }
}
