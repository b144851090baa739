package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Money that a platform took for a hospital.
///
/// @param id our name for it
/// @param establishment the hospital
/// @param platform who took it
/// @param merchant the contract it was taken under; at the desk, the [Means]
/// @param transaction the platform's name for it; `order:…` until the platform says one
/// @param order the order it was taken for, as the platform says
/// @param attempt the attempt it belongs to; null when it belongs to none of ours
/// @param invoice the first invoice of that attempt
/// @param amount how much
/// @param currency in what
/// @param allocation what it does
/// @param confirmation how sure we are
/// @param at when it was taken
/// @param proof number of the ticket, cheque or transfer held at the desk; empty for a platform's
record Capture(
        CaptureId id,
        EstablishmentCode establishment,
        String platform,
        String merchant,
        String transaction,
        String order,
        @Nullable PaymentReference attempt,
        @Nullable InvoiceId invoice,
        Money amount,
        String currency,
        Allocation allocation,
        Confirmation confirmation,
        Instant at,
        String proof) {

    /// Money of a platform.
    Capture(
            CaptureId id,
            EstablishmentCode establishment,
            String platform,
            String merchant,
            String transaction,
            String order,
            @Nullable PaymentReference attempt,
            @Nullable InvoiceId invoice,
            Money amount,
            String currency,
            Allocation allocation,
            Confirmation confirmation,
            Instant at) {
        this(
                id,
                establishment,
                platform,
                merchant,
                transaction,
                order,
                attempt,
                invoice,
                amount,
                currency,
                allocation,
                confirmation,
                at,
                "");
    }

    private static final String ANONYMOUS = "order:";

    /// What money does. All but the first go back to whoever paid.
    enum Allocation {
        /// It pays its invoice.
        SETTLES,
        /// Its invoice was paid already.
        DUPLICATE,
        /// It is not what was asked for.
        MISMATCH,
        /// It belongs to no order of ours.
        UNMATCHED,
        /// Its invoice was withdrawn, or is no longer for that much.
        LATE
    }

    /// The name of money that came without one: an order is paid once, so its order names it.
    static String anonymous(String order) {
        return ANONYMOUS + order;
    }

    /// The name of money whose own name the platform gave to another order already: its order is
    /// part of it, so that no money is taken for a repetition of other money.
    static String reused(String transaction, String order) {
        return transaction + "@" + order;
    }

    boolean isAnonymous() {
        return transaction.startsWith(ANONYMOUS);
    }

    Capture surely(Confirmation other) {
        return new Capture(
                id,
                establishment,
                platform,
                merchant,
                transaction,
                order,
                attempt,
                invoice,
                amount,
                currency,
                allocation,
                other,
                at,
                proof);
    }

    /// How it was paid.
    Means means() {
        return platform.equals(Order.DESK) ? Means.valueOf(merchant) : Means.ONLINE;
    }

    /// Where the money is.
    Books.Account account() {
        return means().account();
    }

    boolean settles() {
        return allocation == Allocation.SETTLES;
    }

    boolean isSameMoneyAs(Capture other) {
        return order.equals(other.order) && amount.equals(other.amount) && currency.equals(other.currency);
    }

    Capture named(String other) {
        return new Capture(
                id,
                establishment,
                platform,
                merchant,
                other,
                order,
                attempt,
                invoice,
                amount,
                currency,
                allocation,
                confirmation,
                at,
                proof);
    }

    Capture doing(Allocation other) {
        return new Capture(
                id,
                establishment,
                platform,
                merchant,
                transaction,
                order,
                attempt,
                invoice,
                amount,
                currency,
                other,
                confirmation,
                at,
                proof);
    }
}
