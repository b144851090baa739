package fr.quittance.simulators.mailbox;

import fr.quittance.simulators.SimulatorsSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.net.InetAddress;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/// The SMTP server that the portal sends its mail to.
@Component
public class SmtpDoor {

    private static final int LARGEST_MESSAGE = 10 * 1024 * 1024;

    private final SMTPServer server;

    SmtpDoor(SimulatorsSettings settings, Mailbox mailbox, MailBehaviour behaviour, InstantSource clock) {
        this.server = SMTPServer.port(settings.smtpPort())
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("boite-mail.exemple.fr")
                .softwareName("Quittance simulators")
                .maxMessageSize(LARGEST_MESSAGE)
                .maxRecipients(100)
                .maxConnections(200)
                .connectionTimeoutMs(60_000)
                .sessionHandler(new Doorman(behaviour))
                .messageHandlerFactory(_ -> new Reception(mailbox, behaviour, clock, LARGEST_MESSAGE))
                .build();
    }

    @PostConstruct
    void open() {
        server.start();
    }

    @PreDestroy
    void close() {
        server.stop();
    }

    public int port() {
        return server.getPortAllocated();
    }

    /// Nobody comes in while the server is down.
    private record Doorman(MailBehaviour behaviour) implements SessionHandler {

        @Override
        public SessionAcceptance accept(Session session) {
            return behaviour.isDown()
                    ? SessionAcceptance.failure(421, "4.3.2 Service not available")
                    : SessionAcceptance.success();
        }

        @Override
        public void onSessionEnd(Session session) {}
    }
}
