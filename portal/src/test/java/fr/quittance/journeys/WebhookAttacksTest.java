package fr.quittance.journeys;

import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoices;
import fr.quittance.patients.Patients;
import fr.quittance.payments.CheckPayment;
import fr.quittance.payments.Door;
import fr.quittance.payments.Payment;
import fr.quittance.payments.PaymentReference;
import fr.quittance.payments.Payments;
import fr.quittance.payments.Start;
import fr.quittance.payments.StartPayment;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Forged calls at the doors of the four platforms (W1 to W3 of the test plan): more than five
/// thousand, after which nothing has moved, and the genuine word still counts.
class WebhookAttacksTest {

    private static final World WORLD = World.get();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, String> HOSPITALS = Map.of(
            "paytweak", "ch-valmont",
            "stripe", "clinique-du-lac",
            "lyra", "polyclinique-des-ormes",
            "payfip", "hopital-de-la-baie");
    private static final Map<String, String> SECRETS = Map.of(
            "paytweak", "demo-valmont-callback-path-0000000000000000000000000000",
            "stripe", "demo-lac-callback-path-00000000000000000000000000000000",
            "lyra", "demo-ormes-callback-path-00000000000000000000000000000000",
            "payfip", "demo-baie-callback-path-00000000000000000000000000000000");

    private final Random random = new Random(7);
    private final AtomicInteger sent = new AtomicInteger();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();

    @SuppressWarnings("ArrayRecordComponent")
    private record Call(
            String platform,
            String path,
            String method,
            String type,
            byte[] body,
            List<String> signatures,
            int expected) {}

    @Test
    void five_thousand_forged_calls_move_nothing() throws Exception {
        var open = new TreeMap<String, PaymentReference>();
        HOSPITALS.forEach((platform, hospital) -> open.put(platform, opened(hospital)));
        var before = books(open);
        var letters = count("payments.inbox where platform in ('stripe', 'lyra')");

        var calls = new ArrayList<Call>();
        open.forEach((platform, reference) -> calls.addAll(wrongAddresses(platform, reference)));
        calls.addAll(stripe(open.get("stripe")));
        calls.addAll(lyra(open.get("lyra")));
        send(calls);

        assertThat(sent.get()).isGreaterThan(5_000);
        assertThat(books(open)).isEqualTo(before);
        assertThat(count("payments.inbox where platform in ('stripe', 'lyra')")).isEqualTo(letters);
        open.forEach((platform, reference) ->
                assertThat(payment(reference)).as(platform).isInstanceOf(Payment.Open.class));
    }

    @Test
    void who_learns_an_address_or_a_key_is_only_heard_and_the_platform_is_asked() throws Exception {
        var open = new TreeMap<String, PaymentReference>();
        HOSPITALS.forEach((platform, hospital) -> open.put(platform, opened(hospital)));
        var before = books(open);

        var calls = new ArrayList<Call>();
        for (var amount : List.of(8_450, 8_449, 8_451, 0, -8_450, 1)) {
            for (var currency : List.of("eur", "usd")) {
                calls.add(
                        known("paytweak", paytweak(open.get("paytweak"), amount, currency), "application/json", null));
                var event = event(open.get("stripe").value(), amount, currency);
                calls.add(known("stripe", event, "application/json", stripeSignature(event, Instant.now(), "v1")));
                calls.add(known("lyra", vads(open.get("lyra").value(), amount, currency), "form", null));
            }
        }
        IntStream.range(0, 20)
                .forEach(i -> calls.add(known("payfip", "idop=" + new java.util.UUID(7, i), "form", null)));
        send(calls);
        PlatformStories.awaitInbox();

        assertThat(answers.keySet()).containsExactly(200);
        assertThat(books(open)).isEqualTo(before);
    }

    @Test
    void a_return_with_every_word_of_success_pays_nothing() {
        HOSPITALS.forEach((platform, hospital) -> {
            var reference = opened(hospital);
            for (var words : List.of(
                    "?status=5",
                    "?payment_status=paid&session_id=cs_test_1",
                    "?vads_trans_status=AUTHORISED",
                    "?resultrans=P")) {
                PlatformStories.get(URI.create(WORLD.portal() + "/paiement/" + reference + words));
            }
            PlatformStories.post(
                    URI.create(WORLD.portal() + "/callbacks/payfip/retour/" + reference), "idop=x&resultrans=P");

            assertThat(payment(reference)).as(platform).isInstanceOf(Payment.Open.class);
        });
    }

    /// The same machinery, once genuine: what is refused above is refused for its forgery.
    @Test
    void what_carries_the_true_signature_is_kept() throws Exception {
        var order = opened("clinique-du-lac").value();
        var event = event(order, 8_450, "eur");
        send(List.of(
                known("stripe", event, "application/json", stripeSignature(event, Instant.now(), "v1")),
                known("lyra", vads(opened("polyclinique-des-ormes").value(), 8_450, "eur"), "form", null)));

        assertThat(answers.keySet()).containsExactly(200);
    }

    private List<Call> wrongAddresses(String platform, PaymentReference reference) {
        var secret = SECRETS.get(platform);
        var body = platform.equals("paytweak")
                ? paytweak(reference, 8_450, "eur")
                : event(reference.value(), 8_450, "eur");
        var calls = new ArrayList<Call>();
        for (int i = 0; i < 900; i++) {
            var wrong = changed(secret, i);
            calls.add(new Call(
                    platform, wrong, i % 3 == 0 ? "GET" : "POST", "application/json", bytes(body), List.of(), 404));
        }
        for (var other : SECRETS.entrySet()) {
            if (!other.getKey().equals(platform)) {
                calls.add(
                        new Call(platform, other.getValue(), "POST", "application/json", bytes(body), List.of(), 404));
            }
        }
        return calls;
    }

    private List<Call> stripe(PaymentReference reference) throws GeneralSecurityException {
        var event = event(reference.value(), 8_450, "eur");
        var genuine = stripeSignature(event, Instant.now(), "v1");
        var calls = new ArrayList<Call>();
        for (var signature : new String[] {
            "",
            "t=,v1=",
            "v1=" + genuine.substring(genuine.indexOf("v1=") + 3),
            genuine.substring(0, genuine.length() - 2),
            genuine.replace("v1=", "v0="),
            genuine.replaceFirst("t=\\d+", "t=abc"),
            genuine.replaceFirst("t=\\d+", "t=99999999999999999999"),
            stripeSignature(event, Instant.now().minusSeconds(301), "v1"),
            stripeSignature(event, Instant.now().minusSeconds(86_400), "v1"),
            "t=" + Instant.now().getEpochSecond() + ",v1=" + hex("another-secret", event)
        }) {
            calls.add(forged("stripe", event, signature.isEmpty() ? List.of() : List.of(signature)));
        }
        calls.add(forged("stripe", event, List.of(genuine, genuine)));
        calls.add(forged("stripe", event.replace("\"", "\\u0022"), List.of(genuine)));
        calls.add(new Call(
                "stripe", SECRETS.get("stripe"), "GET", "application/json", new byte[0], List.of(genuine), 403));
        for (int i = 0; i < 1_000; i++) {
            calls.add(forged("stripe", changed(event, i), List.of(genuine)));
        }
        return calls;
    }

    private List<Call> lyra(PaymentReference reference) throws GeneralSecurityException {
        var genuine = vads(reference.value(), 8_450, "eur");
        var calls = new ArrayList<Call>();
        calls.add(forged("lyra", genuine.replaceFirst("&signature=[^&]*", ""), List.of()));
        calls.add(forged("lyra", genuine.replaceFirst("&signature=[^&]*", "&signature="), List.of()));
        calls.add(forged("lyra", genuine + "&vads_amount=1", List.of()));
        calls.add(forged("lyra", genuine.replace("8450", "8451"), List.of()));
        calls.add(forged("lyra", genuine + "&vads_extra=1", List.of()));
        calls.add(forged("lyra", "kr-answer=%7B%7D&kr-hash=00", List.of()));
        calls.add(forged("lyra", "kr-answer=%7B%7D&" + genuine, List.of()));
        calls.add(forged(
                "lyra", genuine.replaceFirst("signature=[^&]*", "signature=" + encode(sha1(genuine))), List.of()));
        // A changed byte of the signature's base64 padding bits or of a name alone would say the same thing.
        var fields = genuine.substring(0, genuine.indexOf("&signature="));
        for (int i = 0; i < 600; i++) {
            var value = "vads_order_id=" + changed(reference.value(), i);
            calls.add(forged(
                    "lyra",
                    fields.replace("vads_order_id=" + reference.value(), value)
                            + genuine.substring(genuine.indexOf("&signature=")),
                    List.of()));
        }
        return calls;
    }

    private static Call forged(String platform, String body, List<String> signatures) {
        return new Call(platform, SECRETS.get(platform), "POST", type(platform), bytes(body), signatures, 403);
    }

    private static Call known(String platform, String body, String type, @Nullable String signature) {
        return new Call(
                platform,
                SECRETS.get(platform),
                "POST",
                type.equals("form") ? type("lyra") : type,
                bytes(body),
                signature == null ? List.of() : List.of(signature),
                200);
    }

    private static String type(String platform) {
        return platform.equals("lyra") ? "application/x-www-form-urlencoded" : "application/json";
    }

    private void send(List<Call> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var running : threads.invokeAll(calls.stream()
                    .map(call -> (java.util.concurrent.Callable<Integer>) () -> send(call))
                    .toList())) {
                answers.computeIfAbsent(running.get(), it -> new AtomicInteger())
                        .incrementAndGet();
            }
        }
    }

    private int send(Call call) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(WORLD.portal() + "/callbacks/" + call.platform() + "/" + encode(call.path())))
                .header("Content-Type", call.type())
                .method(call.method(), BodyPublishers.ofByteArray(call.body()));
        call.signatures().forEach(it -> request.header("Stripe-Signature", it));
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        sent.incrementAndGet();
        assertThat(answer.statusCode())
                .as(call.platform() + " " + call.method() + " " + call.path())
                .isEqualTo(call.expected());
        return answer.statusCode();
    }

    /// Every row about money, and where the attempts under attack stand, as one text.
    private static String books(Map<String, PaymentReference> open) {
        return WORLD.database()
                .sql("""
                select coalesce(string_agg(line, ' ' order by line), '')
                from (
                    select 'a' || reference || state as line from payments.attempt where reference in (:open)
                    union all select 'c' || platform_tx_id || allocation from payments.capture
                    union all select 'p' || id from payments.posting
                    union all select 'r' || platform_tx_id || reason from payments.refund_case) rows
                """)
                .param(
                        "open",
                        open.values().stream().map(PaymentReference::value).toList())
                .query(String.class)
                .single();
    }

    private static int count(String from) {
        return WORLD.database()
                .sql("select count(*) from " + from)
                .query(Integer.class)
                .single();
    }

    private static PaymentReference opened(String hospital) {
        var code = new EstablishmentCode(hospital);
        var invoice = anInvoice().of("84.50").at(code).in(WORLD.part(Patients.class), WORLD.part(Invoices.class));
        return ((Start.Opened) WORLD.part(StartPayment.class).start(code, invoice.id(), Door.LINK)).reference();
    }

    private static Payment payment(PaymentReference reference) {
        WORLD.part(CheckPayment.class).check(reference);
        return WORLD.part(Payments.class).find(reference).orElseThrow();
    }

    /// One character is another one.
    private String changed(String text, int i) {
        var at = i % text.length();
        char other;
        do {
            other = (char) ('a' + random.nextInt(26));
        } while (other == text.charAt(at));
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    private static String paytweak(PaymentReference reference, int cents, String currency) {
        return """
                {"notice":"PAYMENT","order_id":"%s","status":"5","amount":"%s","cur":"%s","link_id":"L","transaction_id":"F%d"}
                """.formatted(
                reference, java.math.BigDecimal.valueOf(cents, 2), currency.toUpperCase(java.util.Locale.ROOT), cents);
    }

    private static String event(String order, int cents, String currency) {
        return """
                {"id":"evt_forged","object":"event","type":"checkout.session.completed","data":{"object":{\
                "id":"cs_test_forged","client_reference_id":"%s","payment_status":"paid","status":"complete",\
                "amount_total":%d,"currency":"%s","payment_intent":"pi_forged"}}}""".formatted(order, cents, currency);
    }

    private static String stripeSignature(String body, Instant at, String scheme) throws GeneralSecurityException {
        var seconds = at.getEpochSecond();
        return "t=" + seconds + "," + scheme + "=" + hex("demo-lac-webhook-secret", seconds + "." + body);
    }

    private static String vads(String order, int cents, String currency) throws GeneralSecurityException {
        var fields = new TreeMap<>(Map.of(
                "vads_amount", Integer.toString(cents),
                "vads_currency", currency.equals("eur") ? "978" : "840",
                "vads_ctx_mode", "TEST",
                "vads_order_id", order,
                "vads_site_id", "73239078",
                "vads_trans_status", "AUTHORISED",
                "vads_trans_uuid", "forged"));
        var key = "demo-ormes-hmac-key";
        var seal = Base64.getEncoder()
                .encodeToString(mac("HmacSHA256", key, String.join("+", fields.values()) + "+" + key));
        return fields.entrySet().stream()
                        .map(it -> it.getKey() + "=" + encode(it.getValue()))
                        .collect(Collectors.joining("&"))
                + "&signature=" + encode(seal);
    }

    private static String sha1(String text) throws GeneralSecurityException {
        return Base64.getEncoder().encodeToString(mac("HmacSHA1", "demo-ormes-hmac-key", text));
    }

    private static String hex(String key, String text) throws GeneralSecurityException {
        return HexFormat.of().formatHex(mac("HmacSHA256", key, text));
    }

    private static byte[] mac(String algorithm, String key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(bytes(key), algorithm));
        return mac.doFinal(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
