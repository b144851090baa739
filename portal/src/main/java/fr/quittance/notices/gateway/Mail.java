package fr.quittance.notices.gateway;

import java.time.Instant;

/// An e-mail, in HTML and in plain text.
///
/// @param messageId its Message-ID without angle brackets; the same for every try, so that two copies show as one
/// @param fromName « Mon espace patient – CH Valmont »
/// @param from the address it comes from
/// @param replyTo the monitored address that answers go to
/// @param recipient the address it goes to
/// @param subject its subject
/// @param text its text part
/// @param html its HTML part
/// @param writtenAt its date
public record Mail(
        String messageId,
        String fromName,
        String from,
        String replyTo,
        String recipient,
        String subject,
        String text,
        String html,
        Instant writtenAt)
        implements Outgoing {

    @Override
    public String toString() {
        return "Mail " + messageId;
    }
}
