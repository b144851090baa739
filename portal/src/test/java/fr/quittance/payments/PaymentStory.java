package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.quittance.PortalTest;
import fr.quittance.books.Tables;
import fr.quittance.books.Violation;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.Invoices;
import fr.quittance.patients.Patients;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What stories about payments share: the portal, and a platform on a real port. Valmont's platform
/// can be read and closes orders; that of the public hospital
/// can be read only; that of the Tilleuls only calls back.
@PortalTest
@Import(PaymentStory.PaidInvoices.class)
public abstract class PaymentStory {

    protected static final FakePlatform PLATFORM = FakePlatform.start();
    protected static final EstablishmentCode PUBLIC = new EstablishmentCode("hopital-public");

    /// A public hospital for stories that count: each such story must be the only one told there.
    protected static final EstablishmentCode QUIET = new EstablishmentCode("hopital-tranquille");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    protected StartPayment start;

    @Autowired
    protected CheckPayment check;

    @Autowired
    CancelPayment cancel;

    @Autowired
    protected Payments payments;

    @Autowired
    protected Invoices invoices;

    @Autowired
    protected Patients patients;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    PaidInvoices paid;

    @Autowired
    Tables books;

    private List<Violation> wrongBefore = List.of();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    protected static void contracts(DynamicPropertyRegistry settings) {
        home(settings, PUBLIC, "HP Fiction", "fiction");
        home(settings, QUIET, "HP Tranquille", "tranquille");
        for (var hospital : List.of(VALMONT, TILLEULS, PUBLIC, QUIET)) {
            var contract = "quittance.payments.contracts." + hospital + ".paytweak.";
            settings.add(contract + "base-url", PLATFORM::baseUrl);
            settings.add(contract + "display-name", () -> "PaySim");
            settings.add(contract + "page-origin", PLATFORM::origin);
            settings.add(contract + "public-key", () -> "public-" + hospital);
            settings.add(contract + "private-key", () -> "private-" + hospital);
            settings.add(contract + "callback-path", () -> secret(hospital));
            settings.add(contract + "status-read", () -> !hospital.equals(TILLEULS));
            settings.add(contract + "cancel", () -> hospital.equals(VALMONT));
            settings.add(contract + "timeout", () -> "1s");
            settings.add(contract + "rest", () -> "50ms");
        }
        settings.add("quittance.payments.first-checks", () -> "30m");
    }

    private static void home(DynamicPropertyRegistry settings, EstablishmentCode hospital, String name, String host) {
        var home = "quittance.establishments." + hospital + ".";
        settings.add(home + "name", () -> name);
        settings.add(home + "short-name", () -> name);
        settings.add(home + "mode", () -> "public");
        settings.add(home + "finess", () -> "990000003");
        settings.add(home + "address", () -> "3 rue de la Fiction, 00000 Fiction");
        settings.add(home + "base-url", () -> "http://" + host + ".localhost:8080");
        settings.add(home + "mail-from", () -> "no-reply@" + host + ".example");
        settings.add(home + "mail-reply-to", () -> "facturation@" + host + ".example");
        settings.add(home + "sms-sender", () -> "FICTION");
        settings.add(home + "phone", () -> "04 65 71 00 20");
        settings.add(home + "hours", () -> "du lundi au vendredi, de 9 h à 17 h");
    }

    @BeforeEach
    void resetPlatform() {
        PLATFORM.reset();
        wrongBefore = books.check(Instant.now(), Duration.ZERO);
    }

    /// Hears the event as receipts and notices do.
    static class PaidInvoices {
        final List<InvoicePaid> events = new CopyOnWriteArrayList<>();
        final List<RefundMade> refunds = new CopyOnWriteArrayList<>();

        @EventListener
        void on(InvoicePaid event) {
            events.add(event);
        }

        @EventListener
        void on(RefundMade event) {
            refunds.add(event);
        }

        List<InvoicePaid> of(Invoice invoice) {
            return events.stream()
                    .filter(it -> it.invoice().equals(invoice.id()))
                    .toList();
        }
    }

    protected Invoice invoiceOf(String euros, EstablishmentCode hospital) {
        return anInvoice().of(euros).at(hospital).in(patients, invoices);
    }

    protected PaymentReference opened(Invoice invoice) {
        var begun = start.start(invoice.establishment(), invoice.id(), Door.LINK);
        assertThat(begun).isInstanceOf(Start.Opened.class);
        return ((Start.Opened) begun).reference();
    }

    /// One page for several invoices, or for a part of one.
    PaymentReference opened(EstablishmentCode hospital, BeginPayment.Wanted... wanted) {
        var begun = start.start(hospital, List.of(wanted), Door.LINK);
        assertThat(begun).isInstanceOf(Start.Opened.class);
        return ((Start.Opened) begun).reference();
    }

    Payment payment(PaymentReference reference) {
        return payments.find(reference).orElseThrow();
    }

    Invoice now(Invoice invoice) {
        return invoices.find(invoice.establishment(), invoice.id()).orElseThrow();
    }

    static String secret(EstablishmentCode hospital) {
        return (hospital + "-callback-path-" + "0".repeat(60)).substring(0, 56);
    }

    /// Calls back as Paytweak does, in JSON.
    int callBack(EstablishmentCode hospital, String json) {
        return post(hospital, "application/json", json).statusCode();
    }

    /// Calls back and waits until it is read.
    protected void callBackAndWait(EstablishmentCode hospital, String json) {
        assertThat(callBack(hospital, json)).isEqualTo(200);
        awaitInbox();
    }

    void awaitInbox() {
        await().atMost(Duration.ofSeconds(20)).until(() -> count("payments.inbox where processed_at is null") == 0);
    }

    HttpResponse<String> post(EstablishmentCode hospital, String mediaType, String body) {
        return send(HttpRequest.newBuilder(callbackAddress(secret(hospital), ""))
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String secret, String query) {
        return send(HttpRequest.newBuilder(callbackAddress(secret, query)));
    }

    private URI callbackAddress(String secret, String query) {
        return URI.create("http://localhost:" + port + "/callbacks/paytweak/" + secret + query);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    protected static String json(PaymentReference order, String status, String amount, String transaction) {
        return json(order.value(), status, amount, transaction);
    }

    static String json(String order, String status, String amount, String transaction) {
        return """
                {"notice":"PAYMENT","order_id":"%s","status":"%s","amount":"%s","link_id":"L1","transaction_id":"%s","reason":""}
                """.formatted(order, status, amount, transaction);
    }

    protected int count(String from, Object... arguments) {
        return jdbc.sql("select count(*) from " + from)
                .params(arguments)
                .query(Integer.class)
                .single();
    }

    /// What every story leaves behind: the books balance, and each capture pays or goes back.
    void assertTheBooksAreRight() {
        assertThat(jdbc.sql("select coalesce(sum(amount_cents), 0) from payments.entry")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(count("""
                payments.capture c where greatest(c.amount_cents, 0) <> (
                    select coalesce(sum(a.amount_cents), 0) from payments.allocation a where a.capture_id = c.id)
                and not exists (select 1 from payments.reversal v where v.capture_id = c.id)
                and not exists (
                    select 1 from payments.refund_case r
                    where r.establishment = c.establishment and r.platform_tx_id = c.platform_tx_id
                        and r.reason <> 'CONTRADICTED')
                """)).isZero();
        assertThat(count("""
                invoices.invoice i
                where i.paid_cents - i.paid_elsewhere_cents <> (
                    select coalesce(sum(a.amount_cents), 0) from payments.allocation a where a.invoice_id = i.id)
                """)).isZero();
        assertThat(count("""
                payments.attempt a where a.version <> (
                    select count(*) from payments.attempt_event e where e.reference = a.reference)
                """)).isZero();
    }

    /// The checker finds nothing wrong with what this story did, once its papers and messages are out.
    void assertTheCheckerAgrees() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(books.check(Instant.now(), Duration.ZERO))
                        .allSatisfy(it -> assertThat(wrongBefore).contains(it)));
    }

    /// Runs the same thing fifty times at the same moment.
    protected static <T> List<T> fiftyTimes(Callable<T> act) throws Exception {
        return together(IntStream.range(0, 50).mapToObj(i -> act).toList());
    }

    static <T> List<T> together(List<Callable<T>> acts) throws Exception {
        var barrier = new CyclicBarrier(acts.size());
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var running = new java.util.ArrayList<Future<T>>();
            for (var act : acts) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return act.call();
                }));
            }
            var results = new java.util.ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
