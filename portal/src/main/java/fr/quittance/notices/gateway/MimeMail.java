package fr.quittance.notices.gateway;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;

/// An e-mail as it travels: text and HTML parts in UTF-8 under a Message-ID of ours (RFC 5322, RFC 2046 §5.1.4).
final class MimeMail extends MimeMessage {

    private static final String UTF_8 = "UTF-8";

    private final String id;

    private MimeMail(Session session, String id) {
        super(session);
        this.id = id;
    }

    static MimeMail of(Mail mail, InternetAddress recipient, Session session) throws MessagingException {
        var message = new MimeMail(session, mail.messageId());
        message.setFrom(address(mail.from(), mail.fromName()));
        message.setReplyTo(new InternetAddress[] {new InternetAddress(mail.replyTo())});
        message.setRecipient(Message.RecipientType.TO, recipient);
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(mail.writtenAt()));
        message.setHeader("Content-Language", "fr");
        // No out-of-office reply, please: RFC 3834 §5, and what Exchange understands.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        var text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + ">");
    }
}
