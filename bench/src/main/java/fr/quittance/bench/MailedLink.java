package fr.quittance.bench;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;

/// The access link in a message to a patient.
final class MailedLink {

    private static final Pattern TOKEN = Pattern.compile("/e/([A-Za-z0-9_-]{20,})");

    private MailedLink() {}

    /// Its secret part.
    ///
    /// @param mail the message as it came over the wire
    /// @throws IOException when it has none
    static String token(byte[] mail) throws IOException, MessagingException {
        var found = TOKEN.matcher(text(new MimeMessage(null, new ByteArrayInputStream(mail))));
        if (!found.find()) {
            throw new IOException("The message has no access link");
        }
        return found.group(1);
    }

    private static String text(Part part) throws IOException, MessagingException {
        if (part.getContent() instanceof Multipart parts) {
            var all = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                all.append(text(parts.getBodyPart(i)));
            }
            return all.toString();
        }
        return part.isMimeType("text/*") ? String.valueOf(part.getContent()) : "";
    }
}
