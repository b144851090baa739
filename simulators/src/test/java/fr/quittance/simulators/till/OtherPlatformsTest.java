package fr.quittance.simulators.till;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.simulators.OutsideWorld;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The simulated Stripe, Lyra and PayFiP are as strict on the wire as the real ones.
class OtherPlatformsTest extends OutsideWorld {

    private static final String SERVICE = "http://securite.service.tpa.cp.finances.gouv.fr/services/mas_securite/"
            + "contrat_paiement_securise/PaiementSecuriseService";

    @Test
    void stripe_answers_the_same_question_under_the_same_key_with_the_same_session() {
        var first = session("key-1", session());
        var again = session("key-1", session());

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
    }

    @Test
    void stripe_refuses_another_question_under_the_same_key() {
        session("key-2", session());
        var other = session();
        other.put("line_items[0][price_data][unit_amount]", "8451");

        var answer = session("key-2", other);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(OutsideWorld.<String>read(answer, "$.error.type")).isEqualTo("idempotency_error");
    }

    @Test
    void stripe_refuses_what_it_does_not_know() {
        var odd = session();
        odd.put("clientReference", "x");
        assertThat(OutsideWorld.<String>read(session("key-3", odd), "$.error.code"))
                .isEqualTo("parameter_unknown");

        var soon = session();
        soon.put("expires_at", Long.toString(clock.instant().plusSeconds(60).getEpochSecond()));
        assertThat(session("key-4", soon).statusCode()).isEqualTo(400);

        var json = send(paysim("/stripe/v1/checkout/sessions")
                .header("Authorization", "Bearer demo-lac-secret-key")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(json.statusCode()).isEqualTo(400);
        assertThat(postForm(
                                paysim("/stripe/v1/checkout/sessions").header("Authorization", "Bearer sk_wrong"),
                                session())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void lyra_takes_a_signed_form_once() throws Exception {
        var form = vads("000001");

        assertThat(postForm(paysim("/lyra/vads-payment/"), form).statusCode()).isEqualTo(303);
        assertThat(postForm(paysim("/lyra/vads-payment/"), form).body()).contains("03 - vads_trans_id");
    }

    @Test
    void lyra_refuses_a_form_that_was_changed_or_is_too_old() throws Exception {
        var changed = vads("000002");
        changed.put("vads_amount", "1");
        assertThat(postForm(paysim("/lyra/vads-payment/"), changed).body()).contains("00 - signature");

        var old = vads("000003");
        clock.forward(Duration.ofMinutes(61));
        assertThat(postForm(paysim("/lyra/vads-payment/"), old).body()).contains("04 - vads_trans_date");
    }

    @ParameterizedTest
    @CsvSource({
        "refdet, AB12, R3",
        "refdet, F2026-004518, R3",
        "mel, personne, A2",
        "montant, 99, M5",
        "montant, '84,50', M3",
        "saisie, Z, S1",
        "numcli, 999999, T4",
        "urlnotif, nowhere, N1"
    })
    void payfip_refuses_with_the_codes_of_its_annexe(String field, String value, String code) {
        var fields = debt();
        fields.put(field, value);

        assertThat(payfip("creerPaiementSecurise", ordered(fields)).body()).contains("<code>" + code + "</code>");
    }

    @Test
    void payfip_makes_an_operation_that_has_no_result_until_a_card_is_typed() {
        var made = payfip("creerPaiementSecurise", ordered(debt()));
        var idOp = made.body().replaceAll("(?s).*<idOp>([^<]+)</idOp>.*", "$1");

        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(detail(idOp)).contains("<code>P5</code>");
        assertThat(detail(idOp.toUpperCase(java.util.Locale.ROOT) + "X")).contains("<code>P1</code>");
        pay("/payfip/pay/" + idOp, "0000");
        assertThat(detail(idOp)).contains("<resultrans>P</resultrans>").contains("<montant>8450</montant>");
    }

    @Test
    void payfip_refuses_an_element_that_is_not_in_its_schema() {
        var answer = payfip("creerPaiementSecurise", ordered(debt()) + "<surprise>1</surprise>");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("<idOp>");
    }

    private HttpResponse<String> session(String key, Map<String, String> fields) {
        return postForm(
                paysim("/stripe/v1/checkout/sessions")
                        .header("Authorization", "Bearer demo-lac-secret-key")
                        .header("Idempotency-Key", key),
                fields);
    }

    private Map<String, String> session() {
        return new TreeMap<>(Map.of(
                "mode", "payment",
                "success_url", "http://localhost:8080/paiement/x",
                "client_reference_id", "REFERENCE",
                "line_items[0][quantity]", "1",
                "line_items[0][price_data][currency]", "eur",
                "line_items[0][price_data][unit_amount]", "8450",
                "line_items[0][price_data][product_data][name]", "Facture"));
    }

    private Map<String, String> vads(String number) throws Exception {
        var date = DateTimeFormatter.ofPattern("uuuuMMddHHmmss")
                .format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        var form = new TreeMap<>(Map.of(
                "vads_action_mode", "INTERACTIVE",
                "vads_amount", "8450",
                "vads_ctx_mode", "TEST",
                "vads_currency", "978",
                "vads_order_id", "ORDER",
                "vads_page_action", "PAYMENT",
                "vads_payment_config", "SINGLE",
                "vads_site_id", "73239078",
                "vads_trans_date", date,
                "vads_version", "V2"));
        form.put("vads_trans_id", number);
        var key = "demo-ormes-hmac-key";
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(), "HmacSHA256"));
        form.put(
                "signature",
                Base64.getEncoder()
                        .encodeToString(mac.doFinal((String.join("+", form.values()) + "+" + key).getBytes())));
        return form;
    }

    private static Map<String, String> debt() {
        return new TreeMap<>(Map.of(
                "exer", "2026",
                "mel", "regie@baie.example",
                "montant", "8450",
                "numcli", "064000",
                "objet", "Facture F2026",
                "refdet", "F2026004518",
                "saisie", "T",
                "urlnotif", "http://localhost:1/callbacks/payfip/x",
                "urlredirect", "http://localhost:1/callbacks/payfip/retour/x"));
    }

    /// The schema's order is that of the alphabet.
    private static String ordered(Map<String, String> fields) {
        var xml = new StringBuilder();
        fields.forEach((name, value) -> xml.append("<%s>%s</%s>".formatted(name, value, name)));
        return xml.toString();
    }

    private String detail(String idOp) {
        return payfip("recupererDetailPaiementSecurise", "<idOp>" + idOp + "</idOp>")
                .body();
    }

    private HttpResponse<String> payfip(String operation, String arg0) {
        var envelope = """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:p="%s"><s:Body>\
                <p:%s><arg0>%s</arg0></p:%s></s:Body></s:Envelope>""".formatted(SERVICE, operation, arg0, operation);
        return send(paysim("/payfip/tpa/services/securite")
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(BodyPublishers.ofString(envelope)));
    }
}
