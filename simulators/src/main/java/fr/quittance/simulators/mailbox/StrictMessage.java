package fr.quittance.simulators.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a severe mail server checks before it takes a message.
final class StrictMessage {

    private static final int LONGEST_LINE = 998;

    private StrictMessage() {}

    /// Why the message is refused, or nothing.
    static @Nullable String refusal(byte[] raw, MimeMessage message) throws MessagingException {
        var bytes = bytesRefusal(raw);
        if (bytes != null) {
            return bytes;
        }
        for (var name : List.of("From", "Date", "Message-ID", "Subject")) {
            var values = message.getHeader(name);
            if (values == null || values.length == 0 || values[0].isBlank()) {
                return "5.6.0 No " + name + " header";
            }
            if (values.length > 1) {
                return "5.6.0 More than one " + name + " header";
            }
        }
        if (message.getHeader("To") == null && message.getHeader("Cc") == null) {
            return "5.6.0 No To header";
        }
        return valuesRefusal(message);
    }

    private static @Nullable String valuesRefusal(MimeMessage message) throws MessagingException {
        if (!message.getHeader("Message-ID")[0].strip().matches("<[^<>@\\s]+@[^<>@\\s]+>")) {
            return "5.6.0 Message-ID is not <left@right>";
        }
        var position = new ParsePosition(0);
        if (new MailDateFormat().parse(message.getHeader("Date")[0].strip(), position) == null) {
            return "5.6.0 Date cannot be read";
        }
        try {
            var from = InternetAddress.parseHeader(message.getHeader("From")[0], true);
            if (from.length != 1) {
                return "5.6.0 From must be one address";
            }
            from[0].validate();
        } catch (AddressException _) {
            return "5.6.0 From is not an address";
        }
        return null;
    }

    private static @Nullable String bytesRefusal(byte[] raw) {
        int line = 0;
        boolean inHeaders = true;
        boolean eightBits = false;
        for (int i = 0; i < raw.length; i++) {
            int octet = raw[i] & 0xFF;
            if (octet == '\n') {
                if (i == 0 || raw[i - 1] != '\r') {
                    return "5.6.0 Bare LF: lines end with CRLF";
                }
                inHeaders &= line > 1;
                line = 0;
                continue;
            }
            if (octet == 0) {
                return "5.6.0 NUL octet";
            }
            if (octet > 127 && inHeaders) {
                return "5.6.7 Octets over 127 in the headers";
            }
            eightBits |= octet > 127;
            if (++line > LONGEST_LINE + 1) {
                return "5.6.0 Line longer than " + LONGEST_LINE + " octets";
            }
        }
        return eightBits && !says8bit(raw) ? "5.6.3 Octets over 127 without Content-Transfer-Encoding: 8bit" : null;
    }

    private static boolean says8bit(byte[] raw) {
        return new String(raw, java.nio.charset.StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .contains("content-transfer-encoding: 8bit");
    }
}
