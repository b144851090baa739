package fr.quittance.notices.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.notices.NoticesSettings;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpGatewayTest {

    private final FakeMailServer server = new FakeMailServer();
    private final SmtpGateway gateway = gateway(server.port());

    @AfterEach
    void close() {
        gateway.destroy();
        server.close();
    }

    @Test
    void messages_follow_each_other_over_one_connection() {
        for (int i = 0; i < 20; i++) {
            assertThat(gateway.send(mail("a" + i + "@exemple.fr"))).isEqualTo(new Answer.Accepted(null));
        }

        assertThat(server.recipients()).hasSize(20);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void an_address_that_does_not_exist_is_refused_for_good_without_being_named() {
        server.answerRecipient("550 5.1.1 <jeanne@exemple.fr> does not exist");

        assertThat(gateway.send(mail("jeanne@exemple.fr"))).isEqualTo(new Answer.Refused("SMTP 550 5.1.1"));
    }

    @Test
    void a_full_mailbox_is_tried_again() {
        server.answerRecipient("452 4.2.2 mailbox full");

        assertThat(gateway.send(mail("jeanne@exemple.fr"))).isEqualTo(new Answer.Later("SMTP 452 4.2.2"));
    }

    @Test
    void a_content_that_is_not_wanted_is_refused_for_good() {
        server.answerContent("554 5.7.1 no");

        assertThat(gateway.send(mail("jeanne@exemple.fr"))).isEqualTo(new Answer.Refused("SMTP 554 5.7.1"));
    }

    @Test
    void a_broken_connection_is_tried_again_over_a_new_one() {
        server.answerContent("");

        assertThat(gateway.send(mail("jeanne@exemple.fr"))).isInstanceOf(Answer.Later.class);
        assertThat(gateway.send(mail("jeanne@exemple.fr"))).isInstanceOf(Answer.Accepted.class);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void what_is_not_an_address_is_refused() {
        assertThat(gateway.send(mail("pas une adresse"))).isEqualTo(new Answer.Refused("not an e-mail address"));
    }

    @Test
    void without_a_mail_server_the_channel_is_off() {
        var none =
                new SmtpGateway(new StaticListableBeanFactory().getBeanProvider(JavaMailSenderImpl.class), settings());

        assertThat(none.send(mail("jeanne@exemple.fr"))).isInstanceOf(Answer.Off.class);
    }

    private static SmtpGateway gateway(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        return new SmtpGateway(
                new StaticListableBeanFactory(Map.of("sender", sender)).getBeanProvider(JavaMailSenderImpl.class),
                settings());
    }

    private static NoticesSettings settings() {
        return new NoticesSettings(Period.ofDays(2), Map.of(), 8, 20, Period.ofDays(7), false, 4, null);
    }

    private static Mail mail(String recipient) {
        return new Mail(
                "1@portail-patient.example",
                "Mon espace patient – CH Valmont",
                "no-reply@portail-patient.example",
                "facturation@ch-valmont.example",
                recipient,
                "Votre facture",
                "Bonjour",
                "<p>Bonjour</p>",
                Instant.parse("2026-10-05T07:30:00Z"));
    }
}
