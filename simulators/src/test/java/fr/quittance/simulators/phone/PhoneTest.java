package fr.quittance.simulators.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.quittance.simulators.OutsideWorld;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PhoneTest extends OutsideWorld {

    private static final String JEANNE = "33639980001";

    @Autowired
    private SmppDoor smpp;

    private final List<String> receipts = new CopyOnWriteArrayList<>();
    private SMPPSession session = new SMPPSession();

    @AfterEach
    void hangUp() {
        session.unbindAndClose();
    }

    @Test
    void only_who_knows_the_password_may_bind() {
        assertThatThrownBy(() -> bind("demo", "faux")).hasRootCauseInstanceOf(NegativeResponseException.class);
        session = new SMPPSession(); // One that was refused is still closing.
        assertThatThrownBy(() -> bind("inconnu", "demo")).hasRootCauseInstanceOf(NegativeResponseException.class);
    }

    @Test
    void a_message_of_the_default_alphabet_is_shown_with_its_weight() throws Exception {
        bind("demo", "demo");

        submit("CHVALMONT", JEANNE, 0, 0, gsm("Déposé : 84,50 € à payer. https://facture.exemple.fr/p/K7."));

        var sms = get("/api/sms?to=0639980001");
        assertThat((String) read(sms, "$[0].text"))
                .isEqualTo("Déposé : 84,50 € à payer. https://facture.exemple.fr/p/K7.");
        assertThat((String) read(sms, "$[0].from")).isEqualTo("CHVALMONT");
        assertThat((int) read(sms, "$[0].septets")).isEqualTo(59);
        assertThat((int) read(sms, "$[0].segments")).isEqualTo(1);
        assertThat((String) read(sms, "$[0].encoding")).isEqualTo("GSM-7");
        assertThat((String) read(sms, "$[0].links[0]")).isEqualTo("https://facture.exemple.fr/p/K7");
        assertThat(get("/telephone/" + JEANNE).body()).contains("CHVALMONT");
        assertThat(get("/telephone/" + JEANNE + "/CHVALMONT").body())
                .contains("59\u00A0septets, 1\u00A0segment")
                .contains("<a href=\"https://facture.exemple.fr/p/K7\" target=\"_blank\"");
    }

    @Test
    void a_message_with_other_letters_travels_in_ucs2() throws Exception {
        bind("demo", "demo");

        submit("CHVALMONT", JEANNE, 0, 8, "Reçu à l'hôpital".getBytes(StandardCharsets.UTF_16BE));

        var sms = get("/api/sms");
        assertThat((String) read(sms, "$[0].text")).isEqualTo("Reçu à l'hôpital");
        assertThat((String) read(sms, "$[0].encoding")).isEqualTo("UCS-2");
        assertThat((Object) read(sms, "$[0].septets")).isNull();
    }

    @Test
    void a_long_message_is_put_together_in_any_order() throws Exception {
        bind("demo", "demo");

        submit("CHVALMONT", JEANNE, 0x40, 0, part(7, 2, 2, "b".repeat(20)));
        assertThat((List<?>) read(get("/api/sms"), "$")).isEmpty();
        submit("CHVALMONT", JEANNE, 0x40, 0, part(7, 2, 1, "a".repeat(153)));

        var sms = get("/api/sms");
        assertThat((String) read(sms, "$[0].text")).isEqualTo("a".repeat(153) + "b".repeat(20));
        assertThat((int) read(sms, "$[0].segments")).isEqualTo(2);
        assertThat((int) read(sms, "$[0].septets")).isEqualTo(173);
    }

    @Test
    void a_long_message_may_travel_as_a_payload() throws Exception {
        bind("demo", "demo");

        submit("CHVALMONT", JEANNE, 0, 0, new byte[0], new OptionalParameter.Message_payload(gsm("a".repeat(307))));

        assertThat((int) read(get("/api/sms"), "$[0].segments")).isEqualTo(3);
    }

    @Test
    void bad_senders_and_numbers_are_refused() throws Exception {
        bind("demo", "demo");

        for (var sender : List.of("CH VALMONT", "CH-VALMONT", "33639", "CHVALMONTHOP", "Hôpital")) {
            assertRefused(() -> submit(sender, JEANNE, 0, 0, gsm("x")), SMPPConstant.STAT_ESME_RINVSRCADR);
        }
        for (var number : List.of("+33639980001", "0639980001", "336", "33 639980001")) {
            assertRefused(() -> submit("CHVALMONT", number, 0, 0, gsm("x")), SMPPConstant.STAT_ESME_RINVDSTADR);
        }
        assertRefused(
                () -> session.submitShortMessage(
                        "",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        "33639980009",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        JEANNE,
                        new ESMClass(0),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(1),
                        (byte) 0,
                        new RawDataCoding((byte) 0),
                        (byte) 0,
                        gsm("x")),
                SMPPConstant.STAT_ESME_RINVSRCTON);
        assertThat((List<?>) read(get("/api/sms"), "$")).isEmpty();
    }

    @Test
    void bad_texts_are_refused() throws Exception {
        bind("demo", "demo");

        assertRefused(() -> submit("CHVALMONT", JEANNE, 0, 0, new byte[0]), SMPPConstant.STAT_ESME_RINVMSGLEN);
        assertRefused(() -> submit("CHVALMONT", JEANNE, 0, 0, gsm("a".repeat(161))), SMPPConstant.STAT_ESME_RINVMSGLEN);
        assertRefused(
                () -> submit("CHVALMONT", JEANNE, 0x40, 0, part(1, 2, 1, "a".repeat(154))),
                SMPPConstant.STAT_ESME_RINVMSGLEN);
        assertRefused(() -> submit("CHVALMONT", JEANNE, 0, 8, new byte[142]), SMPPConstant.STAT_ESME_RINVMSGLEN);
        assertRefused(() -> submit("CHVALMONT", JEANNE, 0, 8, new byte[3]), SMPPConstant.STAT_ESME_RINVMSGLEN);
        assertRefused(() -> submit("CHVALMONT", JEANNE, 0, 3, gsm("x")), SMPPConstant.STAT_ESME_RINVDCS);
        assertRefused(() -> submit("CHVALMONT", JEANNE, 0x40, 0, gsm("x")), SMPPConstant.STAT_ESME_RINVESMCLASS);
        assertRefused(
                () -> submit("CHVALMONT", JEANNE, 0, 0, "é".getBytes(StandardCharsets.ISO_8859_1)),
                SMPPConstant.STAT_ESME_RSUBMITFAIL);
        submit("CHVALMONT", JEANNE, 0, 0, gsm("a".repeat(160)));
        assertThat((List<?>) read(get("/api/sms"), "$")).hasSize(1);
    }

    @Test
    void a_receipt_tells_that_the_phone_has_it() throws Exception {
        bind("demo", "demo");

        var id = submit("CHVALMONT", JEANNE, 0, 0, gsm("x"));

        await().until(() -> receipts.size() == 1);
        assertThat(id).matches("[0-9a-f]{8}");
        assertThat(receipts.getFirst())
                .startsWith("id:" + id + " sub:001 dlvrd:001")
                .contains("stat:DELIVRD err:000");
    }

    @Test
    void a_receipt_may_write_the_number_in_decimal() throws Exception {
        put("/api/phone/behaviour", "{\"decimalIds\":true}");
        bind("demo", "demo");

        var id = submit("CHVALMONT", JEANNE, 0, 0, gsm("x"));

        await().until(() -> receipts.size() == 1);
        assertThat(receipts.getFirst()).startsWith("id:" + Long.parseLong(id, 16) + " ");
    }

    @Test
    void a_phone_may_be_out_of_reach() throws Exception {
        put("/api/phone/behaviour", "{\"unreachable\":[\"06 39 98 00 01\"]}");
        bind("demo", "demo");

        submit("CHVALMONT", JEANNE, 0, 0, gsm("x"));

        await().until(() -> receipts.size() == 1);
        assertThat(receipts.getFirst()).contains("dlvrd:000").contains("stat:UNDELIV err:001");
        assertThat((List<?>) read(get("/api/sms"), "$")).isEmpty();
    }

    @Test
    void receipts_may_be_late_or_absent() throws Exception {
        put("/api/phone/behaviour", "{\"receipt\":\"none\"}");
        bind("demo", "demo");
        submit("CHVALMONT", JEANNE, 0, 0, gsm("x"));
        await().during(Duration.ofMillis(300)).until(receipts::isEmpty);

        put("/api/phone/behaviour", "{\"receipt\":\"DELIVRD\",\"receiptDelaySeconds\":0.4}");
        submit("CHVALMONT", JEANNE, 0, 0, gsm("x"));

        assertThat(receipts).isEmpty();
        await().until(() -> receipts.size() == 1);
    }

    @Test
    void the_centre_may_throttle_or_be_down() throws Exception {
        bind("demo", "demo");
        put("/api/phone/behaviour", "{\"throttleNext\":1}");

        assertRefused(() -> submit("CHVALMONT", JEANNE, 0, 0, gsm("x")), SMPPConstant.STAT_ESME_RTHROTTLED);
        submit("CHVALMONT", JEANNE, 0, 0, gsm("x"));
        put("/api/phone/behaviour", "{\"down\":true}");
        assertRefused(() -> submit("CHVALMONT", JEANNE, 0, 0, gsm("x")), SMPPConstant.STAT_ESME_RSYSERR);
    }

    @Test
    void every_letter_of_the_default_alphabet_comes_back() {
        var octets = new ByteArrayOutputStream();
        for (int i = 0; i < 128; i++) {
            if (i != 0x1B) {
                octets.write(i);
            }
        }

        assertThat(Gsm7.decode(octets.toByteArray()))
                .hasSize(127)
                .startsWith("@£$¥èéùìòÇ")
                .endsWith("xyzäöñüà");
        assertThat(Gsm7.decode(new byte[] {0x1B, 0x65})).isEqualTo("€");
        assertThat(Gsm7.decode(new byte[] {0x1B})).isNull();
        assertThat(Gsm7.decode(new byte[] {(byte) 0xE9})).isNull();
    }

    private void bind(String systemId, String password) throws Exception {
        session.setTransactionTimer(5_000);
        session.setMessageReceiverListener(new Receiver());
        session.connectAndBind(
                "127.0.0.1",
                smpp.port(),
                new BindParameter(
                        BindType.BIND_TRX,
                        systemId,
                        password,
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null));
    }

    private String submit(String from, String to, int esm, int coding, byte[] text, OptionalParameter... more)
            throws Exception {
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        from,
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        to,
                        new ESMClass(esm),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(1),
                        (byte) 0,
                        new RawDataCoding((byte) coding),
                        (byte) 0,
                        text,
                        more)
                .getMessageId();
    }

    private static byte[] part(int reference, int total, int number, String text) {
        var octets = new ByteArrayOutputStream();
        octets.writeBytes(new byte[] {5, 0, 3, (byte) reference, (byte) total, (byte) number});
        octets.writeBytes(gsm(text));
        return octets.toByteArray();
    }

    /// Written apart from the decoder on purpose: only what these tests need.
    private static byte[] gsm(String text) {
        var octets = new ByteArrayOutputStream();
        for (char c : text.toCharArray()) {
            switch (c) {
                case 'é' -> octets.write(0x05);
                case 'à' -> octets.write(0x7F);
                case '€' -> octets.writeBytes(new byte[] {0x1B, 0x65});
                default -> octets.write(c);
            }
        }
        return octets.toByteArray();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, int status) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        NegativeResponseException.class,
                        refusal -> assertThat(refusal.getCommandStatus()).isEqualTo(status));
    }

    private final class Receiver implements MessageReceiverListener {
        @Override
        public void onAcceptDeliverSm(DeliverSm deliver) {
            receipts.add(new String(deliver.getShortMessage(), StandardCharsets.US_ASCII));
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alert) {}

        @Override
        public DataSmResult onAcceptDataSm(DataSm data, Session source) {
            throw new UnsupportedOperationException();
        }
    }
}
