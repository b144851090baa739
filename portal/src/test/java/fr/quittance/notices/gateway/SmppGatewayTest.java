package fr.quittance.notices.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.quittance.notices.NoticesSettings;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmppGatewayTest {

    private static final String NUMBER = "+33639980001";

    private final FakeSmsCentre centre = new FakeSmsCentre();
    private final List<SmsReceipt> receipts = new CopyOnWriteArrayList<>();
    private final SmppGateway gateway = new SmppGateway(settings(centre.port()), receipts::add);

    @AfterEach
    void close() {
        gateway.stop();
        centre.close();
    }

    @Test
    void an_sms_arrives_letter_by_letter_under_the_name_of_the_hospital() {
        centre.open();
        var text = "CH Valmont : facture 84,50 EUR à payer avant le 30/10.\nPayer : [é] {è} 5€";

        assertThat(gateway.send(new Sms("CHVALMONT", NUMBER, text))).isEqualTo(new Answer.Accepted("7321798e"));

        assertThat(centre.texts(NUMBER)).containsExactly(text);
        var sms = centre.taken().getFirst();
        assertThat(sms.getSourceAddr()).isEqualTo("CHVALMONT");
        assertThat(sms.getSourceAddrTon()).isEqualTo((byte) 5);
        assertThat(sms.getSourceAddrNpi()).isEqualTo((byte) 0);
        assertThat(sms.getDestAddrTon()).isEqualTo((byte) 1);
        assertThat(sms.getDestAddrNpi()).isEqualTo((byte) 1);
        assertThat(sms.getDataCoding()).isEqualTo((byte) 0);
        assertThat(sms.getRegisteredDelivery()).isEqualTo((byte) 1);
    }

    @Test
    void a_number_that_the_centre_does_not_know_is_refused_for_good() {
        centre.open();
        centre.refuseNext(SMPPConstant.STAT_ESME_RINVDSTADR);

        assertThat(gateway.send(sms())).isEqualTo(new Answer.Refused("SMPP 0x0000000B"));
    }

    @Test
    void when_the_centre_throttles_the_message_waits() {
        centre.open();
        centre.refuseNext(SMPPConstant.STAT_ESME_RTHROTTLED);

        assertThat(gateway.send(sms())).isEqualTo(new Answer.Later("SMPP 0x00000058"));
        assertThat(gateway.send(sms())).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void without_the_centre_messages_wait_and_the_session_is_bound_once_it_is_back() {
        gateway.start();

        assertThat(gateway.send(sms())).isInstanceOf(Answer.Later.class);

        centre.open();
        await().until(gateway::isBound);
        assertThat(gateway.send(sms())).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void a_session_that_breaks_is_bound_again() {
        centre.open();
        gateway.send(sms());
        centre.breakSessions();
        await().until(() -> !gateway.isBound());

        assertThat(gateway.send(sms())).isInstanceOf(Answer.Accepted.class);
        assertThat(centre.binds()).isEqualTo(2);
    }

    @Test
    void receipts_are_heard_whatever_way_the_centre_spells_its_ids() {
        centre.open();
        gateway.send(sms());

        centre.report(centre.taken().getFirst(), "7321798e", "DELIVRD");
        centre.report(centre.taken().getFirst(), "7321798e", "UNDELIV");
        centre.report(centre.taken().getFirst(), "7321798e", "ACCEPTD");

        await().until(() -> receipts.size() == 2);
        assertThat(receipts).allSatisfy(it -> assertThat(it.ids()).contains("7321798e", "1931573646"));
        assertThat(receipts).extracting(SmsReceipt::failure).containsExactlyInAnyOrder(null, "UNDELIV");
    }

    @Test
    void a_text_that_does_not_fit_is_refused_and_never_cut() {
        assertThat(gateway.send(new Sms("CHVALMONT", NUMBER, "a".repeat(161))))
                .isEqualTo(new Answer.Refused("SMS of 161 septets"));
    }

    @Test
    void without_an_sms_centre_the_channel_is_off() {
        var none = new SmppGateway(
                new NoticesSettings(Period.ofDays(2), Map.of(), 8, 20, Period.ofDays(7), false, 4, null),
                receipts::add);

        assertThat(none.send(sms())).isInstanceOf(Answer.Off.class);
    }

    private static Sms sms() {
        return new Sms("CHVALMONT", NUMBER, "Bonjour");
    }

    private static NoticesSettings settings(int port) {
        return new NoticesSettings(
                Period.ofDays(2),
                Map.of(),
                8,
                20,
                Period.ofDays(7),
                false,
                4,
                new NoticesSettings.Smpp(
                        "localhost", port, FakeSmsCentre.SYSTEM_ID, FakeSmsCentre.PASSWORD, "", false, 10));
    }
}
