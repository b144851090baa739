package fr.quittance.bench;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// The limit of W3 by SMTP: messages that are written already, sent again by Jakarta Mail over one kept connection.
///
/// With `TCP_NODELAY`: else the last piece of a message over 8 kB waits 40 ms for the receiver's
/// delayed acknowledgement (RFC 896 and RFC 1122 §4.2.3.2 together), and the clock is measured.
final class BareMail {

    private BareMail() {}

    /// Messages per second, of those the mail server keeps.
    static double perSecond(MailSink server) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.socketFactory", new PromptSockets());
        var session = Session.getInstance(settings);
        var messages = messages(session, List.copyOf(server.kept().values()));
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", server.port(), null, null);
            var start = System.nanoTime();
            for (var message : messages) {
                transport.sendMessage(message, message.getAllRecipients());
            }
            return messages.size() / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static List<MimeMessage> messages(Session session, List<byte[]> kept) throws MessagingException {
        var messages = new ArrayList<MimeMessage>();
        for (var bytes : kept) {
            messages.add(new MimeMessage(session, new ByteArrayInputStream(bytes)));
        }
        return messages;
    }
}
