package fr.quittance.notices.gateway;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Connection;
import fr.quittance.establishments.Connector;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Trial;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// The mail server, to show and to try: EHLO, our sign-in where there is one, NOOP.
@Component
class MailConnector implements Connector {

    private final @Nullable JavaMailSenderImpl server;

    MailConnector(ObjectProvider<JavaMailSenderImpl> sender) {
        server = sender.getIfAvailable();
    }

    @Override
    public List<Connection> of(EstablishmentCode establishment) {
        return server == null ? List.of() : List.of(connection(server));
    }

    private static Connection connection(JavaMailSenderImpl server) {
        return new Connection(
                "mail",
                text("notices.connection.mail"),
                Connection.facts(
                        text("notices.connection.address"),
                        server.getHost() + (server.getPort() > 0 ? ":" + server.getPort() : ""),
                        text("notices.connection.user"),
                        Objects.requireNonNullElse(server.getUsername(), "")),
                () -> trial(server));
    }

    private static Trial trial(JavaMailSenderImpl server) {
        try {
            return MailConnections.lives(server) ? Trial.answers() : new Trial(Trial.Outcome.UNEXPECTED, "NOOP");
        } catch (AuthenticationFailedException e) {
            return new Trial(Trial.Outcome.REFUSES_US, "");
        } catch (MessagingException e) {
            return Trial.of(e);
        }
    }
}
