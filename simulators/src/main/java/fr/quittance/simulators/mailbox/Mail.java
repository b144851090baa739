package fr.quittance.simulators.mailbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message as it arrived and as it reads.
public record Mail(
        String id,
        Instant receivedAt,
        String envelopeFrom,
        List<String> recipients,
        String from,
        String replyTo,
        String to,
        String subject,
        String date,
        String messageId,
        @Nullable String text,
        @Nullable String html,
        List<Header> headers,
        List<String> links,
        List<Attachment> attachments,
        byte[] raw) {

    /// One header line, decoded.
    public record Header(String name, String value) {}

    /// A part that is neither the text nor the HTML.
    public record Attachment(String name, String type, int size) {}

    boolean isFor(String recipient) {
        return recipients.stream().anyMatch(recipient::equalsIgnoreCase);
    }

    /// The words before the `@`'s angle bracket, or the address.
    String fromName() {
        var bracket = from.indexOf('<');
        return bracket > 0 ? from.substring(0, bracket).replace("\"", "").strip() : from;
    }

    String source() {
        return new String(raw, java.nio.charset.StandardCharsets.UTF_8);
    }
}
