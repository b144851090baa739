package fr.quittance.simulators.paysim;

import static fr.quittance.simulators.paysim.TokensTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.simulators.OutsideWorld;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireProtocolTest extends OutsideWorld {

    @Test
    void a_link_has_an_address_at_paysim_and_a_qr_code() {
        var orderId = newOrder();
        var fields = order(orderId);
        fields.putAll(Map.of(
                "firstname", "Jeanne",
                "lastname", "Dupont",
                "email", "jeanne.dupont@exemple.fr",
                "freetext", "Facture F2026-004518, séjour d'été",
                "life", "30",
                "scenario", "1",
                "billing_address", "{\"city\":\"Valmont\"}",
                "cart", "[{\"id\":\"1\",\"amount\":\"84.50\"}]"));

        var answer = createLink(workToken(), fields);

        assertThat((String) read(answer, "$.url")).startsWith("http://localhost:" + door.port() + "/pay/");
        assertThat((String) read(answer, "$.order_id")).isEqualTo(orderId);
        String qrCode = read(answer, "$.qrcode");
        var image = send(paysim(qrCode.substring(qrCode.indexOf("/pay/"))).GET());
        assertThat(image.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat((String) read(get("/api/paysim/links?order_id=" + orderId), "$[0].freetext"))
                .isEqualTo("Facture F2026-004518, séjour d'été");
    }

    @Test
    void an_order_number_serves_once_for_one_establishment() {
        var orderId = newOrder();

        assertThat(createLink(workToken(), order(orderId)).statusCode()).isEqualTo(200);
        assertRefused(createLink(workToken(), order(orderId)), 409, "ORDER_ID ALREADY USED");
        assertThat(createLink(workToken("tilleuls"), order(orderId)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void only_forms_are_read() {
        var json = send(paysim("/v1/links")
                .header("Paytweak-Token", workToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"order_id\":\"" + newOrder() + "\",\"amount\":\"84.50\",\"cur\":\"EUR\"}")));
        var query = postForm(
                paysim("/v1/links?order_id=" + newOrder()).header("Paytweak-Token", workToken()),
                Map.of("amount", "84.50", "cur", "EUR"));

        assertRefused(json, 415, "UNSUPPORTED MEDIA TYPE");
        assertRefused(query, 400, "INVALID PARAMETER query string");
    }

    @Test
    void amounts_are_euros_with_a_dot_and_two_digits() {
        for (var amount : List.of("84,50", "84.5", "84", "0.00", "-1.00", "084.50", "1e2", "84.500", " 84.50")) {
            assertThat(createWith("amount", amount).statusCode()).as(amount).isEqualTo(400);
        }
        assertThat(createWith("amount", "0.01").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_wrong_is_refused_by_name() {
        assertRefused(createWith("cur", "USD"), 400, "INVALID PARAMETER cur");
        assertRefused(createWith("lng", "français"), 400, "INVALID PARAMETER lng");
        assertRefused(createWith("email", "jeanne"), 400, "INVALID PARAMETER email");
        assertRefused(createWith("life", "0"), 400, "INVALID PARAMETER life");
        assertRefused(createWith("cart", "{"), 400, "INVALID PARAMETER cart");
        assertRefused(createWith("order_id", "a b"), 400, "INVALID PARAMETER order_id");
        assertRefused(createWith("mobile", "0639980001"), 400, "INVALID PARAMETER mobile");
        assertRefused(
                createLink(workToken(), Map.of("order_id", newOrder(), "cur", "EUR")), 400, "MISSING PARAMETER amount");
    }

    @Test
    void the_status_is_read_back_until_that_is_switched_off() {
        var orderId = newOrder();
        var path = link(orderId);
        assertThat((String) read(status(orderId), "$.status")).isEmpty();

        pay(path, "0000");

        var paid = status(orderId);
        assertThat((String) read(paid, "$.status")).isEqualTo("5");
        assertThat((String) read(paid, "$.amount")).isEqualTo("84.50");
        assertThat((String) read(paid, "$.transaction_id")).startsWith("T");

        put("/api/paysim/behaviour", "{\"statusRead\":false}");
        assertRefused(status(orderId), 405, "METHOD NOT ALLOWED");
    }

    @Test
    void an_establishment_reads_its_own_links_only() {
        var orderId = newOrder();
        link(orderId);

        assertRefused(
                send(paysim("/v1/links?order_id=" + orderId)
                        .header("Paytweak-Token", workToken("tilleuls"))
                        .GET()),
                404,
                "NOT FOUND");
    }

    @Test
    void a_closed_link_cannot_be_paid() {
        var orderId = newOrder();
        var path = link(orderId);

        assertThat(close(orderId).statusCode()).isEqualTo(200);

        assertThat(pay(path, "0000").statusCode()).isEqualTo(410);
        assertThat(send(paysim(path).GET()).body()).contains("Ce lien est fermé");
        assertThat((String) read(status(orderId), "$.status")).isEqualTo("1");
    }

    @Test
    void a_paid_link_cannot_be_closed() {
        var orderId = newOrder();
        pay(link(orderId), "0000");

        assertRefused(close(orderId), 409, "LINK ALREADY PAID");
    }

    private HttpResponse<String> createWith(String name, String value) {
        var fields = order(newOrder());
        fields.put(name, value);
        return createLink(workToken(), fields);
    }

    private HttpResponse<String> status(String orderId) {
        return send(paysim("/v1/links?order_id=" + orderId)
                .header("Paytweak-Token", workToken())
                .GET());
    }

    private HttpResponse<String> close(String orderId) {
        return send(paysim("/v1/links/" + orderId)
                .header("Paytweak-Token", workToken())
                .DELETE());
    }
}
