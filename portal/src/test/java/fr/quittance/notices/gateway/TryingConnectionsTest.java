package fr.quittance.notices.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Trial;
import fr.quittance.establishments.Trial.Outcome;
import fr.quittance.notices.NoticesSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class TryingConnectionsTest {

    private static final EstablishmentCode VALMONT = new EstablishmentCode("ch-valmont");

    @Test
    void a_mail_server_that_lets_us_in_is_well_and_receives_nothing() {
        try (var server = new FakeMailServer()) {
            assertThat(mail("localhost", server.port(), null)).isEqualTo(Trial.answers());
            assertThat(server.recipients()).isEmpty();
        }
    }

    @Test
    void a_mail_server_that_refuses_the_password_is_told_from_one_that_is_away() throws IOException {
        var strict = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));
        strict.setUser("portail@ch-valmont.example", "portail", "le bon");
        strict.start();
        var port = strict.getSmtp().getPort();

        assertThat(mail("127.0.0.1", port, "le bon")).isEqualTo(Trial.answers());
        assertThat(mail("127.0.0.1", port, "un autre").outcome()).isEqualTo(Outcome.REFUSES_US);
        strict.stop();
        assertThat(mail("127.0.0.1", port, "le bon").outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(mail("smtp.ch-valmont.invalid", port, "le bon").outcome()).isEqualTo(Outcome.UNKNOWN_HOST);
    }

    @Test
    void a_mail_server_that_says_nothing_is_given_up_within_seconds() throws IOException {
        try (var mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(mail("localhost", mute.getLocalPort(), null).outcome()).isEqualTo(Outcome.SILENT);
        }
    }

    @Test
    void an_sms_centre_that_refuses_the_password_is_told_from_one_that_is_away() {
        try (var centre = new FakeSmsCentre()) {
            assertThat(sms(centre.port(), FakeSmsCentre.PASSWORD).outcome()).isEqualTo(Outcome.UNREACHABLE);

            centre.open();

            assertThat(sms(centre.port(), FakeSmsCentre.PASSWORD)).isEqualTo(Trial.answers());
            assertThat(sms(centre.port(), "autre").outcome()).isEqualTo(Outcome.REFUSES_US);
            assertThat(centre.taken()).isEmpty();
        }
    }

    private static Trial mail(String host, int port, @Nullable String password) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        if (password != null) {
            sender.setUsername("portail");
            sender.setPassword(password);
        }
        var provider =
                new StaticListableBeanFactory(Map.of("sender", sender)).getBeanProvider(JavaMailSenderImpl.class);
        return new MailConnector(provider).of(VALMONT).getFirst().trial().get();
    }

    private static Trial sms(int port, String password) {
        var smpp = new NoticesSettings.Smpp("localhost", port, FakeSmsCentre.SYSTEM_ID, password, "", false, 10);
        var settings = new NoticesSettings(Period.ofDays(2), Map.of(), 8, 20, Period.ofDays(7), false, 4, smpp);
        return new SmsConnector(settings).of(VALMONT).getFirst().trial().get();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
