package fr.quittance.payments.platform;

import fr.quittance.payments.Order;
import fr.quittance.payments.PlatformForm;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A payment platform, as one hospital's contract lets us use it. Calls go out and take seconds:
/// never in a transaction.
public interface PaymentPlatform {

    /// `paytweak`: in the address of its callbacks, in keys, in settings.
    String name();

    /// Its name as payers know it.
    String displayName();

    /// Our name for the contract.
    String merchant();

    Abilities abilities();

    /// How long it takes money for an order.
    Duration life();

    /// Asks for a page where the payer types a card.
    OrderAnswer make(NewOrder order);

    /// Reads what became of an order, ours or not; [Word.Silence] when the platform cannot be read.
    Word read(AskedOrder order);

    /// Closes an order so that it cannot be paid any more; [Word.Silence] when the platform cannot
    /// close one.
    Word close(AskedOrder order);

    /// The form that opens its page; empty unless [Abilities#postsForm].
    Optional<PlatformForm> form(Order order, String linkId);

    /// The last part of the addresses it calls back at: at least 48 characters nobody can guess. Two
    /// while one replaces the other.
    Collection<String> callbackPaths();

    /// Whether a callback carries the platform's signature, made with one of the live keys. A platform
    /// that signs nothing vouches for all: its address is the secret.
    ///
    /// @param header reads a header of the call
    boolean vouches(byte[] raw, Function<String, @Nullable String> header);

    /// Gives money back. Asked again with the same reference it never gives it twice: it answers about
    /// the refund it knows by that reference. Only called where [Abilities#refunds].
    RefundAnswer refund(RefundOrder refund);

    /// Understands a callback, kept byte for byte in the inbox.
    Notice understand(byte[] raw, String mediaType);
}
