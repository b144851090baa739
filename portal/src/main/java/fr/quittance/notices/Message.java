package fr.quittance.notices;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.payments.PaymentReference;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message to one person by one channel. What it says is written when it is sent, so that no link and no code is
/// stored.
///
/// @param establishment the hospital
/// @param id names it
/// @param kind its news
/// @param channel how it travels
/// @param invoice the invoice it is about, if any
/// @param subject the code asked for, the password reset or the refund it is about, if any
/// @param payment the payment it is about, if any
/// @param recipient an e-mail address, or a number in E.164 form
/// @param generation 1, then 2, 3… each time a person asks for a new link, or money goes back again
/// @param link the link it carries, if any
/// @param attempts how many tries began
/// @param queuedAt when it was written
/// @param notBefore nothing is sent earlier
/// @param state where it stands
public record Message(
        EstablishmentCode establishment,
        MessageId id,
        NoticeKind kind,
        Channel channel,
        @Nullable InvoiceId invoice,
        @Nullable UUID subject,
        @Nullable PaymentReference payment,
        String recipient,
        int generation,
        @Nullable UUID link,
        int attempts,
        Instant queuedAt,
        Instant notBefore,
        MessageState state) {

    /// How a message travels.
    public enum Channel {
        MAIL,
        SMS
    }

    /// Whether a person is waiting for it in front of a page: such a message keeps no courtesy hours.
    public boolean awaited() {
        return kind == NoticeKind.CODE || (generation > 1 && kind != NoticeKind.REFUNDED);
    }
}
