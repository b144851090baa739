package fr.quittance.payments.platform;

import fr.quittance.establishments.Trial;
import fr.quittance.payments.Order;
import fr.quittance.payments.PlatformForm;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A payment platform, as one hospital's contract lets us use it. Calls go out and take seconds:
/// never in a transaction.
public interface PaymentPlatform {

    /// The contract it is used under.
    PlatformContract contract();

    /// `paytweak`.
    default String name() {
        return contract().platform();
    }

    /// Our name for the contract.
    default String merchant() {
        return contract().merchant();
    }

    /// What it can do, instead of methods that throw.
    Set<Ability> abilities();

    default boolean can(Ability ability) {
        return abilities().contains(ability);
    }

    /// How long it takes money for an order.
    Duration life();

    /// Whether it answers and lets us in, asked by a read that changes nothing, whatever the calls before met.
    Trial tryOut();

    /// Asks for a page where the payer types a card.
    OrderAnswer make(NewOrder order);

    /// Reads what became of an order, ours or not; [Word.Silence] when the platform cannot be read.
    Word read(AskedOrder order);

    /// Closes an order so that it cannot be paid any more; [Word.Silence] when the platform cannot
    /// close one.
    Word close(AskedOrder order);

    /// The form that the payer's browser posts to open its page; empty where an address is enough.
    default Optional<PlatformForm> form(Order order, String linkId) {
        return Optional.empty();
    }

    /// Whether a callback carries the platform's signature, made with one of the live keys. A platform
    /// that signs nothing vouches for all: its address is the secret.
    ///
    /// @param header reads a header of the call
    boolean vouches(byte[] raw, Function<String, @Nullable String> header);

    /// Gives money back. Asked again with the same reference it never gives it twice: it answers about
    /// the refund it knows by that reference. Only called where [Ability#REFUNDS].
    RefundAnswer refund(RefundOrder refund);

    /// Understands a callback, kept byte for byte in the inbox.
    Notice understand(byte[] raw, String mediaType);
}
