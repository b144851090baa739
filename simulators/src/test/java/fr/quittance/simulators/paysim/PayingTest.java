package fr.quittance.simulators.paysim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.quittance.simulators.OutsideWorld;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PayingTest extends OutsideWorld {

    private static final Pattern AUTHENTICATION = Pattern.compile("name=\"authentication\" value=\"([^\"]+)\"");

    @Test
    void the_page_says_who_is_paid_how_much_and_for_what() {
        var orderId = newOrder();

        var page = send(paysim(link(orderId)).GET()).body();

        assertThat(page)
                .contains("84,50\u00A0€")
                .contains("Centre hospitalier de Valmont")
                .contains(orderId);
        assertThat(page)
                .contains("autocomplete=\"cc-number\"")
                .contains("autocomplete=\"cc-exp\"")
                .contains("autocomplete=\"cc-csc\"");
        assertThat(page).doesNotContain("<script");
    }

    @Test
    void an_accepted_card_pays_and_sends_the_payer_back() {
        put("/api/paysim/merchants/ch-valmont", "{\"returnUrl\":\"http://localhost:8099/retour?order_id={order_id}\"}");
        var orderId = newOrder();

        var answer = pay(link(orderId), "0000");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("http://localhost:8099/retour?order_id=" + orderId);
        assertThat(transactionsFor(orderId)).isEqualTo(1);
    }

    @Test
    void without_a_return_address_paysim_says_it_itself() {
        var answer = pay(link(newOrder()), "0000");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Ce paiement est fait").doesNotContain("Retour au site");
    }

    @Test
    void refused_cards_say_why_and_another_card_may_be_tried() {
        var orderId = newOrder();
        var path = link(orderId);

        assertThat(pay(path, "0002").body()).contains("Votre banque a refusé le paiement");
        assertThat(pay(path, "0051").body()).contains("fonds insuffisants");
        assertThat(pay(path, "0061").body()).contains("plafond");
        assertThat(transactionsFor(orderId)).isZero();
        assertThat(statusOf(orderId)).isEqualTo("2");

        assertThat(pay(path, "0000").statusCode()).isEqualTo(200);
        assertThat(transactionsFor(orderId)).isEqualTo(1);
    }

    @Test
    void a_refused_payer_goes_back_unless_told_otherwise() {
        put("/api/paysim/merchants/ch-valmont", "{\"returnUrl\":\"http://localhost:8099/retour\"}");
        var path = link(newOrder());

        assertThat(pay(path, "0002").statusCode()).isEqualTo(303);

        put("/api/paysim/behaviour", "{\"returnAfterRefusal\":false}");
        assertThat(pay(path, "0002").statusCode()).isEqualTo(422);
    }

    @Test
    void the_technical_error_takes_no_money() {
        var orderId = newOrder();

        var answer = pay(link(orderId), "9999");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Erreur technique").contains("Réessayer");
        assertThat(transactionsFor(orderId)).isZero();
        assertThat(statusOf(orderId)).isEmpty();
    }

    @Test
    void three_d_secure_approved_pays() {
        var orderId = newOrder();
        var path = link(orderId);
        var question = pay(path, "3220");
        assertThat(question.body()).contains("Confirmez avec votre banque");
        assertThat(transactionsFor(orderId)).isZero();

        var waiting = decide(path, question, "wait");
        assertThat(waiting.body()).contains("attend toujours votre réponse");
        decide(path, waiting, "approve");

        assertThat(transactionsFor(orderId)).isEqualTo(1);
    }

    @Test
    void three_d_secure_refused_does_not_pay_and_its_token_is_spent() {
        var orderId = newOrder();
        var path = link(orderId);
        var question = pay(path, "3220");

        decide(path, question, "refuse");
        decide(path, question, "approve");

        assertThat(transactionsFor(orderId)).isZero();
        assertThat(statusOf(orderId)).isEqualTo("2");
    }

    @Test
    void a_slow_bank_blocks_a_second_payment_then_pays_once() {
        put("/api/paysim/behaviour", "{\"slowCardSeconds\":0.5}");
        var orderId = newOrder();
        var path = link(orderId);

        assertThat(pay(path, "1234").body()).contains("Votre banque est lente");
        assertThat(pay(path, "0000").body()).contains("Votre banque est lente");
        assertThat(transactionsFor(orderId)).isZero();

        await().atMost(Duration.ofSeconds(5)).until(() -> transactionsFor(orderId) == 1);
        assertThat(pay(path, "0000").body()).contains("Ce paiement est fait");
        assertThat(transactionsFor(orderId)).isEqualTo(1);
    }

    @Test
    void mistakes_are_explained_at_the_field() {
        var path = link(newOrder());

        assertThat(typed(path, "5555 5555 5555 4444", "09/39", "123")).contains("Numéro de test seulement");
        assertThat(typed(path, "4970 1000", "09/39", "123")).contains("Saisissez les 16 chiffres");
        assertThat(typed(path, "4970100000007777", "09/39", "123")).contains("Cette carte de test n'existe pas");
        assertThat(typed(path, "4970100000000000", "13/39", "123")).contains("Saisissez le mois et l'année");
        assertThat(typed(path, "4970100000000000", "09/20", "123")).contains("Cette carte a expiré");
        assertThat(typed(path, "4970100000000000", "09/39", "12")).contains("Saisissez les 3 chiffres");
        assertThat(typed(path, "", "", "")).contains("aria-invalid=\"true\"");
    }

    @Test
    void a_paid_link_is_not_paid_again() {
        var orderId = newOrder();
        var path = link(orderId);
        pay(path, "0000");

        assertThat(pay(path, "0000").body()).contains("ne peut pas être payé une deuxième fois");
        assertThat(transactionsFor(orderId)).isEqualTo(1);
    }

    @Test
    void fifty_tabs_paying_at_once_take_the_money_once() throws Exception {
        var orderId = newOrder();
        var path = link(orderId);
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Future<HttpResponse<String>>>();

        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                answers.add(tabs.submit(() -> {
                    start.await();
                    return pay(path, "0000");
                }));
            }
            start.countDown();
        }

        for (var answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(200);
        }
        assertThat(transactionsFor(orderId)).isEqualTo(1);
        assertThat((List<?>) read(get("/api/paysim/links?order_id=" + orderId), "$[0].attempts"))
                .hasSize(1);
    }

    @Test
    void an_abandoned_link_can_be_paid_later() {
        put("/api/paysim/merchants/ch-valmont", "{\"returnUrl\":\"http://localhost:8099/retour\"}");
        var orderId = newOrder();
        var path = link(orderId);

        assertThat(postForm(paysim(path + "/abandon"), Map.of()).statusCode()).isEqualTo(303);
        assertThat(statusOf(orderId)).isEqualTo("1");

        pay(path, "0000");
        assertThat(statusOf(orderId)).isEqualTo("5");
    }

    @Test
    void a_link_closes_after_its_life() {
        var fields = order(newOrder());
        fields.put("life", "2");
        String url = read(createLink(workToken(), fields), "$.url");
        var path = url.substring(url.indexOf("/pay/"));

        clock.forward(Duration.ofDays(2));

        assertThat(pay(path, "0000").statusCode()).isEqualTo(410);
    }

    @Test
    void an_unknown_link_is_a_page_too() {
        var answer = send(paysim("/pay/inconnu").GET());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Ce lien n'existe pas");
    }

    @Test
    void when_paysim_is_down_everything_is_503() {
        var path = link(newOrder());

        put("/api/paysim/behaviour", "{\"down\":true}");

        assertThat(send(paysim(path).GET()).statusCode()).isEqualTo(503);
        assertThat(send(paysim("/v1/hello").GET()).statusCode()).isEqualTo(503);
        assertThat(get("/api/paysim/behaviour").statusCode()).isEqualTo(200);
    }

    @Test
    void reading_pages_changes_nothing() {
        var orderId = newOrder();
        var path = link(orderId);

        send(paysim(path).GET());
        assertThat(send(paysim(path + "/abandon").GET()).statusCode()).isEqualTo(405);

        assertThat(statusOf(orderId)).isEmpty();
    }

    private String typed(String path, String number, String expiry, String code) {
        var answer = postForm(paysim(path), Map.of("number", number, "expiry", expiry, "code", code));
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    private HttpResponse<String> decide(String path, HttpResponse<String> question, String decision) {
        var found = AUTHENTICATION.matcher(question.body());
        assertThat(found.find()).isTrue();
        return postForm(paysim(path + "/3ds"), Map.of("authentication", found.group(1), "decision", decision));
    }

    private int transactionsFor(String orderId) {
        List<?> found = read(get("/api/paysim/transactions"), "$[?(@.order_id=='" + orderId + "')]");
        return found.size();
    }

    private String statusOf(String orderId) {
        return read(get("/api/paysim/links?order_id=" + orderId), "$[0].status");
    }
}
