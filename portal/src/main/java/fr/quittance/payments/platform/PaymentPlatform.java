package fr.quittance.payments.platform;

import fr.quittance.payments.PaymentReference;
import java.time.Duration;

/// A payment platform, as one hospital's contract lets us use it. Calls go out and take seconds:
/// never in a transaction.
public interface PaymentPlatform {

    /// `paytweak`.
    String name();

    /// Our name for the contract.
    String merchant();

    Abilities abilities();

    /// How long it takes money for an order.
    Duration life();

    /// Asks for a page where the payer types a card.
    OrderAnswer make(NewOrder order);

    /// Reads what became of an order, ours or not; [Word.Silence] when the platform cannot be read.
    Word read(String order);

    /// Closes an order so that it cannot be paid any more; [Word.Silence] when the platform cannot
    /// close one.
    Word close(PaymentReference order);

    /// Gives money back. Asked again with the same reference it never gives it twice: it answers about
    /// the refund it knows by that reference. Only called where [Abilities#refunds].
    RefundAnswer refund(RefundOrder refund);

    /// Understands a callback, kept byte for byte in the inbox.
    Notice understand(byte[] raw, String mediaType);
}
