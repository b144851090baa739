package fr.quittance.notices.gateway;

import fr.quittance.notices.NoticesSettings;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// Hands e-mails to the mail server of `spring.mail.*`.
///
/// Replies 5xx to the recipient or to the content are final (RFC 5321 §4.2.1); replies about the sender or about
/// signing in are a matter of settings, so they are tried again.
@Component
public class SmtpGateway implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SmtpGateway.class);
    private static final Pattern ENHANCED_STATUS = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");

    private final @Nullable MailConnections connections;

    SmtpGateway(ObjectProvider<JavaMailSenderImpl> sender, NoticesSettings settings) {
        var server = sender.getIfAvailable();
        connections = server == null ? null : new MailConnections(server, settings.mailConnections());
        if (server == null) {
            log.warn("E-mail is off: spring.mail.host is not set");
        } else {
            log.info("E-mail goes to {}:{}", server.getHost(), server.getPort());
        }
    }

    Answer send(Mail mail) {
        if (connections == null) {
            return new Answer.Off("no mail server");
        }
        try {
            var recipient = new InternetAddress(mail.recipient(), true);
            connections.send(session -> MimeMail.of(mail, recipient, session));
            return new Answer.Accepted(null);
        } catch (AddressException e) {
            return new Answer.Refused("not an e-mail address");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Later("interrupted");
        } catch (MessagingException e) {
            return answer(e);
        }
    }

    private static Answer answer(MessagingException failure) {
        for (Exception it = failure; it instanceof MessagingException e; it = e.getNextException()) {
            switch (e) {
                case SMTPAddressFailedException refused -> {
                    return reply(refused.getReturnCode(), refused, true);
                }
                case SMTPSenderFailedException refused -> {
                    return reply(refused.getReturnCode(), refused, false);
                }
                case SMTPSendFailedException refused
                when refused.getReturnCode() > 0 -> {
                    var content = refused.getCommand() == null
                            || !refused.getCommand().startsWith("MAIL");
                    if (!(refused.getNextException() instanceof SMTPAddressFailedException)) {
                        return reply(refused.getReturnCode(), refused, content);
                    }
                }
                case AuthenticationFailedException refused -> {
                    return new Answer.Later("SMTP sign-in refused");
                }
                default -> {}
            }
        }
        return new Answer.Later("SMTP " + failure.getClass().getSimpleName());
    }

    private static Answer reply(int code, MessagingException e, boolean mayBeFinal) {
        var status = ENHANCED_STATUS.matcher(String.valueOf(e.getMessage()));
        var reason = "SMTP " + code + (status.find() ? " " + status.group() : "");
        return mayBeFinal && code >= 500 ? new Answer.Refused(reason) : new Answer.Later(reason);
    }

    @Override
    public void destroy() {
        if (connections != null) {
            connections.close();
        }
    }
}
