package fr.quittance.simulators.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// Opens a MIME message: text, HTML with its inline images, attachments, headers, links.
final class Reading {

    private static final Pattern HREF =
            Pattern.compile("href\\s*=\\s*(\"([^\"]*)\"|'([^']*)')", Pattern.CASE_INSENSITIVE);
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Session SESSION = Session.getInstance(new Properties());

    private @Nullable String text;
    private @Nullable String html;
    private final List<Mail.Attachment> attachments = new ArrayList<>();
    private final Map<String, String> inline = new LinkedHashMap<>();

    private Reading() {}

    static MimeMessage parse(byte[] raw) throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(raw));
    }

    static Mail read(
            String id,
            Instant receivedAt,
            String envelopeFrom,
            List<String> recipients,
            byte[] raw,
            MimeMessage message)
            throws MessagingException, IOException {
        var reading = new Reading();
        reading.open(message);
        return new Mail(
                id,
                receivedAt,
                envelopeFrom,
                List.copyOf(recipients),
                header(message, "From"),
                header(message, "Reply-To"),
                header(message, "To"),
                header(message, "Subject"),
                header(message, "Date"),
                header(message, "Message-ID"),
                reading.text,
                reading.withImages(),
                headers(message),
                links(reading.html, reading.text),
                List.copyOf(reading.attachments),
                raw);
    }

    private void open(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            var parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                open(parts.getBodyPart(i));
            }
        } else if (part.isMimeType("text/plain") && text == null && !isAttachment(part)) {
            text = String.valueOf(part.getContent());
        } else if (part.isMimeType("text/html") && html == null && !isAttachment(part)) {
            html = String.valueOf(part.getContent());
        } else {
            attach(part);
        }
    }

    private void attach(Part part) throws MessagingException, IOException {
        var bytes = part.getInputStream().readAllBytes();
        var type = part.getContentType().replaceAll(";.*", "").strip();
        var contentId = part.getHeader("Content-ID");
        if (contentId != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("image/")) {
            inline.put(
                    contentId[0].replaceAll("[<>\\s]", ""),
                    "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
        } else {
            var name = part.getFileName();
            attachments.add(new Mail.Attachment(name == null ? "sans nom" : decoded(name), type, bytes.length));
        }
    }

    private static boolean isAttachment(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    }

    private @Nullable String withImages() {
        var drawn = html;
        if (drawn == null) {
            return null;
        }
        for (var image : inline.entrySet()) {
            drawn = drawn.replace("cid:" + image.getKey(), image.getValue());
        }
        return drawn;
    }

    private static List<String> links(@Nullable String html, @Nullable String text) {
        var found = new LinkedHashSet<String>();
        if (html != null) {
            var hrefs = HREF.matcher(html);
            while (hrefs.find()) {
                var href = hrefs.group(2) == null ? hrefs.group(3) : hrefs.group(2);
                found.add(HtmlUtils.htmlUnescape(href));
            }
        } else if (text != null) {
            var urls = URL.matcher(text);
            while (urls.find()) {
                found.add(urls.group().replaceAll("[.,;:)]+$", ""));
            }
        }
        return List.copyOf(found);
    }

    private static List<Mail.Header> headers(MimeMessage message) throws MessagingException {
        var headers = new ArrayList<Mail.Header>();
        for (var header : Collections.list(message.getAllHeaders())) {
            headers.add(new Mail.Header(header.getName(), decoded(MimeUtility.unfold(header.getValue()))));
        }
        return List.copyOf(headers);
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        var values = message.getHeader(name);
        return values == null ? "" : decoded(MimeUtility.unfold(values[0]));
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(value);
        } catch (UnsupportedEncodingException _) {
            return value;
        }
    }
}
