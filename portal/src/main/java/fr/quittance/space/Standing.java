package fr.quittance.space;

import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.money.Money;
import fr.quittance.payments.PaymentReference;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where an invoice stands for its patient: the one vocabulary of the list, the invoice, the pay link and the result.
public sealed interface Standing {

    /// À payer.
    ///
    /// @param left what is left to pay
    /// @param overdue whether the due date is past
    /// @param failed whether the last attempt failed, so that people know they were not charged
    record ToPay(Money left, Money paid, LocalDate dueOn, boolean overdue, boolean failed) implements Standing {}

    /// Paiement en cours: an attempt is open or its outcome is not known yet.
    ///
    /// @param platform where the payment goes on; null while the platform has not answered
    record InProgress(
            Money left,
            LocalDate dueOn,
            PaymentReference payment,
            @Nullable URI platform) implements Standing {}

    /// Résultat inconnu: the platform never said what became of the last attempt, and money may have
    /// been taken. Nothing more is asked of the patient until the hospital knows.
    record InDoubt(Money left, LocalDate dueOn, PaymentReference payment) implements Standing {}

    /// Payée, and acquittée once the paper that the mutuelle wants is online.
    ///
    /// @param acquitted whether that paper is online
    /// @param givenBack what of it went back to whoever paid; null when nothing did
    record Paid(
            Money amount,
            Instant paidAt,
            @Nullable PaymentReference payment,
            boolean acquitted,
            @Nullable GivenBack givenBack)
            implements Standing {

        public Paid(Money amount, Instant paidAt, @Nullable PaymentReference payment, boolean acquitted) {
            this(amount, paidAt, payment, acquitted, null);
        }

        private String word() {
            if (givenBack != null) {
                return givenBack.amount().compareTo(amount) < 0 ? "partly-refunded" : "refunded";
            }
            return acquitted ? "acquitted" : "paid";
        }
    }

    /// Money that went back.
    ///
    /// @param at when the last of it did
    record GivenBack(Money amount, Instant at) {}

    /// Rien à payer.
    ///
    /// @param acquitted whether the hospital deposited its facture acquittée
    record NothingToPay(boolean acquitted) implements Standing {}

    /// Annulée.
    record Cancelled(@Nullable InvoiceNumber replacedBy) implements Standing {}

    /// The word of the tag: `space.tag.<key>`.
    default String key() {
        return switch (this) {
            case ToPay toPay -> toPay.paid().isPositive() ? "partly-paid" : toPay.overdue() ? "overdue" : "to-pay";
            case InProgress inProgress -> "in-progress";
            case InDoubt inDoubt -> "in-doubt";
            case Paid paid -> paid.word();
            case NothingToPay nothing -> nothing.acquitted() ? "acquitted" : "nothing";
            case Cancelled cancelled -> "cancelled";
        };
    }

    /// Changes whenever what people see changes; the page left open compares it.
    default String version() {
        return switch (this) {
            case ToPay toPay -> key() + "-" + toPay.left().cents() + (toPay.failed() ? "-failed" : "");
            case InProgress inProgress ->
                key() + "-" + inProgress.payment().number() + (inProgress.platform() == null ? "-opening" : "");
            case InDoubt inDoubt -> key();
            case Paid paid ->
                key()
                        + (paid.givenBack() == null
                                ? ""
                                : "-" + paid.givenBack().amount().cents());
            case NothingToPay nothing -> key();
            case Cancelled cancelled -> key();
        };
    }

    /// Whether nothing more will happen while somebody watches.
    default boolean settled() {
        return switch (this) {
            case ToPay toPay -> false;
            case InProgress inProgress -> false;
            case InDoubt inDoubt -> false;
            case Paid paid -> true;
            case NothingToPay nothing -> true;
            case Cancelled cancelled -> true;
        };
    }
}
