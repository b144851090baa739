package fr.quittance.links;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A way in to one invoice, sent by one message.
///
/// @param establishment the hospital
/// @param id names it; not a secret
/// @param invoice what it opens
/// @param channel how it was sent; a link sent by mail proves the mailbox, one sent by SMS the phone
/// @param expiresAt when it stops paying; it still says the invoice's state after that
/// @param revokedAt when it was withdrawn, if it was
/// @param spaceLockedAt when too many wrong birth dates closed its way to an account, if they did;
/// it still pays
public record Link(
        EstablishmentCode establishment,
        UUID id,
        InvoiceId invoice,
        Channel channel,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant spaceLockedAt) {

    /// Whether an account may be opened behind it.
    public boolean opensSpace() {
        return spaceLockedAt == null;
    }

    /// How a link reaches its person.
    public enum Channel {
        MAIL,
        SMS,
        PAPER
    }
}
