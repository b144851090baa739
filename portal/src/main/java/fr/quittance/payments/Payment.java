package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.net.URI;
import java.time.Instant;

/// One attempt to pay, and where it stands. Every move is in [PaymentMoves#next].
public sealed interface Payment {

    /// We wrote that we want to be paid; the platform has not answered yet.
    record Started(Order order) implements Payment {
        @Override
        public Instant at() {
            return order.startedAt();
        }
    }

    /// The platform has a page for it: the payer may be paying right now.
    ///
    /// @param url the platform's page
    /// @param linkId the platform's own name for it; empty when it gave none
    record Open(Order order, Instant at, URI url, String linkId) implements Payment {}

    /// The platform was asked and gave no answer: it may have the order or not, so nothing new is
    /// started.
    record Unknown(Order order, Instant at) implements Payment {}

    /// The platform never made it, or made it and told nobody where: no money can have moved.
    record Failed(Order order, Instant at, String reason) implements Payment {}

    /// The money was taken and the invoice took it.
    ///
    /// @param at when the platform says it was paid
    /// @param confirmation how sure we are
    record Paid(Order order, Instant at, Confirmation confirmation) implements Payment {}

    /// The money was taken though nothing was left to pay, or was withdrawn: it goes back to the
    /// payer.
    record ToRefund(Order order, Instant at, Confirmation confirmation) implements Payment {}

    /// The invoice took the money, and it never came after all, or was taken back: the invoice is to pay
    /// again.
    ///
    /// @param reason in the words of the member of staff who wrote it
    record Reversed(Order order, Instant at, String reason) implements Payment {}

    /// The bank said no; nothing was taken.
    ///
    /// @param reason the platform's words, for staff; may be empty
    record Refused(Order order, Instant at, String reason) implements Payment {}

    /// The payer stopped, and the platform agrees that nothing was taken.
    record Abandoned(Order order, Instant at) implements Payment {}

    /// The time to pay ran out and the platform took nothing.
    record Expired(Order order, Instant at) implements Payment {}

    /// Nobody can tell: the time to pay is over at a platform that cannot be read, or the money it
    /// took is not what was asked for. Never shown as « not charged »; only money decides it.
    record Undecided(Order order, Instant at) implements Payment {}

    /// What the payer was asked for.
    Order order();

    /// When it came to stand where it stands.
    Instant at();

    default PaymentReference reference() {
        return order().reference();
    }

    default EstablishmentCode establishment() {
        return order().establishment();
    }

    /// The first invoice it is for, the only one most often.
    default InvoiceId invoice() {
        return order().invoice();
    }

    default Money amount() {
        return order().amount();
    }

    /// Whether somebody may still be paying: then no other attempt is started for the invoice.
    default boolean isLive() {
        return switch (this) {
            case Started it -> true;
            case Open it -> true;
            case Unknown it -> true;
            case Failed it -> false;
            case Paid it -> false;
            case ToRefund it -> false;
            case Refused it -> false;
            case Abandoned it -> false;
            case Expired it -> false;
            case Undecided it -> false;
            case Reversed it -> false;
        };
    }
}
