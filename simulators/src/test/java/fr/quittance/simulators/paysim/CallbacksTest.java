package fr.quittance.simulators.paysim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import com.sun.net.httpserver.HttpServer;
import fr.quittance.simulators.OutsideWorld;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallbacksTest extends OutsideWorld {

    private final List<String> received = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;
    private HttpServer establishment;

    @BeforeEach
    void listen() throws Exception {
        establishment = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        establishment.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(
                    exchange.getRequestMethod().equals("GET")
                            ? exchange.getRequestURI().getQuery()
                            : body);
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        establishment.start();
        put(
                "/api/paysim/merchants/ch-valmont",
                "{\"callbackUrl\":\"http://localhost:"
                        + establishment.getAddress().getPort() + "/cb\"}");
    }

    @AfterEach
    void hangUp() {
        establishment.stop(0);
    }

    @Test
    void a_payment_is_told_with_all_its_fields() {
        var orderId = newOrder();

        pay(link(orderId), "0000");

        var told = onlyOne();
        assertThat(field(told, "notice")).isEqualTo("PAYMENT");
        assertThat(field(told, "order_id")).isEqualTo(orderId);
        assertThat(field(told, "status")).isEqualTo("5");
        assertThat(field(told, "amount")).isEqualTo("84.50");
        assertThat(field(told, "transaction_id")).startsWith("T");
        assertThat(field(told, "link_id")).hasSize(16);
        assertThat(field(told, "reason")).isEmpty();
        await().until(() -> JsonPath.<List<?>>read(deliveries(orderId), "$[?(@.httpStatus==200)]")
                        .size()
                == 1);
    }

    @Test
    void a_refusal_and_an_abandon_are_told_too() {
        var path = link(newOrder());

        pay(path, "0051");
        await().until(() -> received.size() == 1);
        postForm(paysim(path + "/abandon"), Map.of());
        await().until(() -> received.size() == 2);

        assertThat(field(received.get(0), "status")).isEqualTo("2");
        assertThat(field(received.get(0), "reason")).contains("fonds insuffisants");
        assertThat(field(received.get(0), "transaction_id")).isEmpty();
        assertThat(field(received.get(1), "status")).isEqualTo("1");
    }

    @Test
    void a_delayed_callback_comes_later() {
        behave("{\"callback\":\"delayed\",\"delaySeconds\":0.6}");

        pay(link(newOrder()), "0000");

        assertThat(received).isEmpty();
        await().atLeast(Duration.ofMillis(200)).until(() -> received.size() == 1);
    }

    @Test
    void a_lost_callback_never_comes_though_the_money_is_taken() {
        behave("{\"callback\":\"lost\"}");
        var orderId = newOrder();

        pay(link(orderId), "0000");

        await().during(Duration.ofMillis(300)).until(received::isEmpty);
        assertThat((String) JsonPath.read(deliveries(orderId), "$[0].kind")).isEqualTo("perdu");
        assertThat((List<?>) read(get("/api/paysim/transactions"), "$")).hasSize(1);
    }

    @Test
    void a_callback_may_come_twice() {
        behave("{\"callback\":\"twice\"}");

        pay(link(newOrder()), "0000");

        await().until(() -> received.size() == 2);
        assertThat(received.get(0)).isEqualTo(received.get(1));
    }

    @Test
    void a_callback_may_come_before_the_return() {
        behave("{\"callback\":\"before-return\"}");

        pay(link(newOrder()), "0000");

        assertThat(received).hasSize(1);
    }

    @Test
    void callbacks_may_come_out_of_order() {
        behave("{\"callback\":\"out-of-order\"}");

        pay(link(newOrder()), "0000");

        await().until(() -> received.size() == 2);
        assertThat(field(received.get(0), "status")).isEqualTo("9");
        assertThat(field(received.get(1), "status")).isEqualTo("5");
    }

    @Test
    void the_amount_may_be_wrong_while_the_truth_is_right() {
        behave("{\"callback\":\"wrong-amount\"}");

        pay(link(newOrder()), "0000");

        assertThat(field(onlyOne(), "amount")).isEqualTo("85.50");
        assertThat((String) read(get("/api/paysim/transactions"), "$[0].amount"))
                .isEqualTo("84.50");
    }

    @Test
    void an_order_may_have_a_behaviour_of_its_own() {
        var orderId = newOrder();
        put("/api/paysim/behaviour/" + orderId, "{\"callback\":\"twice\"}");

        pay(link(orderId), "0000");
        await().until(() -> received.size() == 2);
        pay(link(newOrder()), "0000");

        await().during(Duration.ofMillis(200)).until(() -> received.size() == 3);
    }

    @Test
    void a_forged_callback_takes_no_money() {
        var orderId = newOrder();
        link(orderId);

        post("/api/paysim/callbacks/" + orderId, "{\"status\":\"5\",\"amount\":\"84.50\"}");

        assertThat(field(onlyOne(), "status")).isEqualTo("5");
        assertThat((List<?>) read(get("/api/paysim/transactions"), "$")).isEmpty();
    }

    @Test
    void a_callback_can_be_sent_again_and_for_an_order_nobody_knows() {
        var orderId = newOrder();
        pay(link(orderId), "0000");
        await().until(() -> received.size() == 1);

        var again = send(
                request("/api/paysim/callbacks/" + orderId).POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
        post("/api/paysim/callbacks/INCONNU-1", "{\"amount\":\"-5.00\",\"status\":\"9\"}");

        assertThat((int) read(again, "$.httpStatus")).isEqualTo(200);
        assertThat(received.get(1)).isEqualTo(received.get(0));
        assertThat(field(received.get(2), "order_id")).isEqualTo("INCONNU-1");
        assertThat(field(received.get(2), "amount")).isEqualTo("-5.00");
    }

    @Test
    void an_email_notice_may_come_first() {
        behave("{\"emailNotice\":true}");

        pay(link(newOrder()), "0000");

        await().until(() -> received.size() == 2);
        assertThat(field(received.get(0), "notice")).isEqualTo("EMAIL");
        assertThat(field(received.get(1), "notice")).isEqualTo("PAYMENT");
    }

    @Test
    void the_method_and_the_name_of_the_status_are_the_choice_of_the_establishment() {
        put("/api/paysim/merchants/ch-valmont", "{\"callbackMethod\":\"GET\",\"statusField\":\"Status\"}");
        var orderId = newOrder();

        pay(link(orderId), "0000");

        assertThat(onlyOne()).startsWith("notice=PAYMENT&order_id=" + orderId + "&Status=5&amount=84.50&");
    }

    @Test
    void a_callback_is_sent_again_as_often_as_was_set() {
        answer = 500;
        behave("{\"retries\":2,\"retrySeconds\":0.05}");

        pay(link(newOrder()), "0000");

        await().during(Duration.ofMillis(300)).until(() -> received.size() == 3);
    }

    @Test
    void emptying_paysim_also_forgets_what_was_to_be_sent() {
        behave("{\"callback\":\"delayed\",\"delaySeconds\":0.5}");
        pay(link(newOrder()), "0000");

        send(request("/api/paysim").DELETE());

        await().during(Duration.ofMillis(800)).until(received::isEmpty);
    }

    @Test
    void a_bad_wish_is_refused() {
        assertThat(put("/api/paysim/behaviour", "{\"callback\":\"sideways\"}").statusCode())
                .isEqualTo(400);
        assertThat(put("/api/paysim/merchants/inconnu", "{}").statusCode()).isEqualTo(400);
        assertThat(put("/api/paysim/merchants/ch-valmont", "{\"callbackMethod\":\"FAX\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    private void behave(String json) {
        assertThat(put("/api/paysim/behaviour", json).statusCode()).isEqualTo(200);
    }

    private String deliveries(String orderId) {
        return get("/api/paysim/callbacks?order_id=" + orderId).body();
    }

    private String onlyOne() {
        await().until(() -> received.size() == 1);
        return received.getFirst();
    }

    private static String field(String json, String name) {
        return JsonPath.read(json, "$." + name);
    }
}
