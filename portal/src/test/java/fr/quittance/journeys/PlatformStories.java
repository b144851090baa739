package fr.quittance.journeys;

import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Trial;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.journeys.FaultyWire.Mood;
import fr.quittance.patients.Patients;
import fr.quittance.payments.CheckPayment;
import fr.quittance.payments.Confirmation;
import fr.quittance.payments.Door;
import fr.quittance.payments.Payment;
import fr.quittance.payments.PaymentReference;
import fr.quittance.payments.Payments;
import fr.quittance.payments.Start;
import fr.quittance.payments.StartPayment;
import fr.quittance.payments.platform.Ability;
import fr.quittance.payments.platform.AskedOrder;
import fr.quittance.payments.platform.PaymentPlatform;
import fr.quittance.payments.platform.Platforms;
import fr.quittance.payments.platform.RefundAnswer;
import fr.quittance.payments.platform.RefundOrder;
import fr.quittance.payments.platform.Word;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// What every platform must be able to tell, and how the portal must take it. The platform is in a
/// process of its own; only the wire between the two is ours to disturb.
abstract class PlatformStories {

    static final String ACCEPTED = "4970100000000000";
    static final String REFUSED = "4970100000000002";
    static final World WORLD = World.get();
    static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final EstablishmentCode hospital;
    private final String name;

    PlatformStories(String hospital, String name) {
        this.hospital = new EstablishmentCode(hospital);
        this.name = name;
    }

    @AfterEach
    void calm() {
        WORLD.faults().mood = Mood.FINE;
        WORLD.platform(Map.of("callback", "now"));
    }

    /// From where « Payer » leads to the page where the card is typed.
    abstract URI cardPage(URI start);

    @Test
    void a_trial_of_the_connection_is_let_in_and_makes_nothing() {
        assertThat(WORLD.part(Platforms.class).of(hospital, name).orElseThrow().tryOut())
                .isEqualTo(Trial.answers());
    }

    @Test
    void an_order_is_made_with_our_reference_the_amount_and_no_name_of_anybody() {
        var invoice = invoice();
        var opened = opened(invoice);
        cardPage(opened.platform());

        var purchase = purchase(opened.reference());
        assertThat(purchase.get("amountCents").asLong()).isEqualTo(8_450);
        assertThat(purchase.toString()).doesNotContainIgnoringCase("dupont").doesNotContain("jeanne.dupont");
    }

    @Test
    void a_card_that_is_accepted_pays_the_invoice_once_and_brings_the_payer_back() throws Exception {
        var invoice = invoice();
        var opened = opened(invoice);

        var back = pay(cardPage(opened.platform()), ACCEPTED);

        assertPaidOnce(invoice, opened.reference());
        assertThat(follow(back)).contains("Paiement confirmé");
        assertThat(start(invoice)).isEqualTo(new Start.NothingToPay());
    }

    @Test
    void a_lost_callback_is_made_up_for_by_asking() {
        WORLD.platform(Map.of("callback", "lost"));
        var invoice = invoice();
        var opened = opened(invoice);
        pay(cardPage(opened.platform()), ACCEPTED);

        WORLD.part(CheckPayment.class).check(opened.reference());

        assertPaidOnce(invoice, opened.reference());
    }

    @Test
    void a_callback_that_comes_twice_pays_once() {
        WORLD.platform(Map.of("callback", "twice"));
        var invoice = invoice();
        var opened = opened(invoice);
        pay(cardPage(opened.platform()), ACCEPTED);
        assertPaidOnce(invoice, opened.reference());

        await().atMost(Duration.ofSeconds(20)).until(() -> calls(opened.reference()) >= 2);
        awaitInbox();
        assertPaidOnce(invoice, opened.reference());
    }

    @Test
    void a_refused_card_pays_nothing_and_another_card_may_follow() {
        var invoice = invoice();
        var refused = opened(invoice);
        pay(cardPage(refused.platform()), REFUSED);
        await().atMost(Duration.ofSeconds(20)).until(() -> payment(refused.reference()) instanceof Payment.Refused);
        assertThat(captures(invoice)).isZero();

        var again = opened(invoice);
        pay(cardPage(again.platform()), ACCEPTED);

        assertPaidOnce(invoice, again.reference());
    }

    @Test
    void who_leaves_the_page_owes_still_and_may_come_back() {
        var invoice = invoice();
        var left = opened(invoice);
        leave(cardPage(left.platform()));
        WORLD.part(CheckPayment.class).check(left.reference());
        assertThat(captures(invoice)).isZero();

        var again = opened(invoice);
        pay(cardPage(again.platform()), ACCEPTED);

        assertPaidOnce(invoice, again.reference());
    }

    @Test
    void a_page_whose_time_is_over_takes_nothing_and_makes_room_for_another() {
        var invoice = invoice();
        var late = opened(invoice);
        var page = cardPage(late.platform());
        WORLD.simulators("POST", "/api/platforms/" + name + "/purchases/" + id(late.reference()) + "/over", null);
        age(late.reference());

        WORLD.part(CheckPayment.class).check(late.reference());
        pay(page, ACCEPTED);
        WORLD.part(CheckPayment.class).check(late.reference());

        assertThat(payment(late.reference()).isLive()).isFalse();
        assertThat(captures(invoice)).isZero();
        var again = opened(invoice);
        assertThat(again.reference()).isNotEqualTo(late.reference());
        pay(cardPage(again.platform()), ACCEPTED);
        assertPaidOnce(invoice, again.reference());
    }

    @Test
    void money_goes_back_once_however_often_it_is_asked_for() {
        var invoice = invoice();
        var opened = opened(invoice);
        pay(cardPage(opened.platform()), ACCEPTED);
        assertPaidOnce(invoice, opened.reference());
        var refund = new RefundOrder(
                "23456789ABCDEFGHJKMNPQRSTV",
                opened.reference().value(),
                transaction(opened.reference()),
                opened(opened.reference()).amount(),
                fr.quittance.money.Money.euros("10.00"));

        var first = platform().refund(refund);
        var second = platform().refund(refund);

        if (platform().can(Ability.REFUNDS)) {
            assertThat(first).isInstanceOf(RefundAnswer.Done.class);
            assertThat(second).isEqualTo(first);
            assertThat(purchase(opened.reference()).get("refundedCents").asLong())
                    .isEqualTo(1_000);
            assertThat(read(opened.reference())).isInstanceOf(Word.Taken.class); // We know why it is less.
            WORLD.simulators(
                    "POST", "/api/platforms/" + name + "/purchases/" + id(opened.reference()) + "/refund", null);
            assertThat(read(opened.reference())).isInstanceOf(Word.GivenBack.class);
        } else {
            assertThat(first).isInstanceOf(RefundAnswer.Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Mood.class, mode = EnumSource.Mode.EXCLUDE, names = "FINE")
    void a_platform_that_is_ill_takes_nothing_twice_and_loses_nothing(Mood mood) {
        var invoice = invoice();
        WORLD.faults().mood = mood;
        var first = start(invoice);
        if (name.equals("lyra")) {
            var opened = (Start.Opened) first;
            WORLD.part(CheckPayment.class).check(opened.reference());
            assertThat(payment(opened.reference())).isInstanceOf(Payment.Open.class);
        } else {
            assertThat(first).isEqualTo(new Start.PlatformDown());
        }
        WORLD.faults().mood = Mood.FINE;

        var opened = (Start.Opened) await().atMost(Duration.ofSeconds(20))
                .until(() -> start(invoice), start -> start instanceof Start.Opened);
        pay(cardPage(opened.platform()), ACCEPTED);

        assertPaidOnce(invoice, opened.reference());
        assertThat(purchases().stream()
                        .filter(it -> it.get("state").asString().equals("PAID"))
                        .filter(it ->
                                references(invoice).contains(it.get("reference").asString())))
                .hasSize(1);
    }

    Invoice invoice() {
        return anInvoice().of("84.50").at(hospital).in(WORLD.part(Patients.class), WORLD.part(Invoices.class));
    }

    Start start(Invoice invoice) {
        return WORLD.part(StartPayment.class).start(hospital, invoice.id(), Door.LINK);
    }

    /// The breaker may rest a moment after the story before.
    Start.Opened opened(Invoice invoice) {
        return (Start.Opened) await().atMost(Duration.ofSeconds(10))
                .until(() -> start(invoice), start -> start instanceof Start.Opened);
    }

    PaymentPlatform platform() {
        return WORLD.part(Platforms.class).of(hospital).orElseThrow();
    }

    Payment payment(PaymentReference reference) {
        return WORLD.part(Payments.class).find(reference).orElseThrow();
    }

    private Payment opened(PaymentReference reference) {
        return payment(reference);
    }

    private Word read(PaymentReference reference) {
        var payment = payment(reference);
        return platform()
                .read(new AskedOrder(
                        reference.value(), linkId(reference), payment.order().expiresAt()));
    }

    private String linkId(PaymentReference reference) {
        return WORLD.database()
                .sql("select platform_link_id from payments.attempt where reference = ?")
                .param(reference.value())
                .query(String.class)
                .single();
    }

    private String transaction(PaymentReference reference) {
        return WORLD.database()
                .sql("select platform_tx_id from payments.capture where attempt_reference = ?")
                .param(reference.value())
                .query(String.class)
                .single();
    }

    int captures(Invoice invoice) {
        return WORLD.database()
                .sql("select count(*) from payments.capture where invoice_id = ?")
                .param(invoice.id().value())
                .query(Integer.class)
                .single();
    }

    private List<String> references(Invoice invoice) {
        return WORLD.part(Payments.class).of(hospital, invoice.id()).stream()
                .map(it -> it.reference().value())
                .toList();
    }

    private void assertPaidOnce(Invoice invoice, PaymentReference reference) {
        await().atMost(Duration.ofSeconds(20)).until(() -> payment(reference) instanceof Payment.Paid);
        assertThat(((Payment.Paid) payment(reference)).confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(captures(invoice)).isEqualTo(1);
        assertThat(WORLD.part(Invoices.class)
                        .find(hospital, invoice.id())
                        .orElseThrow()
                        .state())
                .isInstanceOf(InvoiceState.Paid.class);
    }

    private void age(PaymentReference reference) {
        WORLD.database().sql("""
                update payments.attempt
                set created_at = created_at - interval '1 day', expires_at = expires_at - interval '1 day'
                where reference = ?
                """).param(reference.value()).update();
    }

    static void awaitInbox() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> WORLD.database()
                                .sql("select count(*) from payments.inbox where processed_at is null")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    List<JsonNode> purchases() {
        return List.copyOf(WORLD.simulators("GET", "/api/platforms/" + name + "/purchases", null)
                .values());
    }

    JsonNode purchase(PaymentReference reference) {
        return purchases().stream()
                .filter(it -> it.get("reference").asString().equals(reference.value()))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private String id(PaymentReference reference) {
        return purchase(reference).get("id").asString();
    }

    private long calls(PaymentReference reference) {
        var id = id(reference);
        return WORLD.simulators("GET", "/api/platforms/" + name + "/calls", null).values().stream()
                .filter(it -> it.get("id").asString().equals(id))
                .filter(it -> it.get("status").asInt() == 200)
                .count();
    }

    /// Types a card.
    ///
    /// @return where the payer goes then; the page itself when they stay
    static URI pay(URI page, String card) {
        var answer = post(page, "number=" + card + "&expiry=12%2F40&code=123");
        return answer.headers().firstValue("Location").map(page::resolve).orElse(page);
    }

    private static void leave(URI page) {
        post(URI.create(page + "/abandon"), "");
    }

    static HttpResponse<String> post(URI address, String form) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    static HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String follow(URI address) {
        var answer = get(address);
        var next = answer.headers().firstValue("Location");
        return next.isPresent() ? follow(address.resolve(next.get())) : answer.body();
    }
}
