package fr.quittance.intake.api;

import static fr.quittance.intake.SampleRows.anInvoiceRow;
import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.quittance.PortalTest;
import fr.quittance.documents.Documents;
import fr.quittance.intake.Column;
import fr.quittance.intake.SampleRows;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.Invoices;
import fr.quittance.papers.VeraPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class InvoicesApiTest {

    private static final String VALMONT_KEY = "demo-valmont-api-key-0000000000000000000000000000";
    private static final String TILLEULS_KEY = "demo-tilleuls-api-key-000000000000000000000000000";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<Column> NOT_IN_JSON = Set.of(Column.FILE, Column.SHA256);

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Invoices invoices;

    @Autowired
    Documents documents;

    @Autowired
    ApiRequests requests;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource clock;

    @Test
    void an_invoice_sent_is_there() {
        var answer = send(VALMONT_KEY, newKey(), fields("A1"), SampleRows.pdf("A1"));

        assertThat(answer.statusCode()).isEqualTo(201);
        var invoice = invoices.find(VALMONT, new InvoiceNumber("A1")).orElseThrow();
        assertThat(json(answer).get("number").asString()).isEqualTo("A1");
        assertThat(json(answer).get("id").asString())
                .isEqualTo(invoice.id().value().toString());
    }

    @Test
    void the_same_invoice_under_another_key_is_already_there() {
        send(VALMONT_KEY, newKey(), fields("A2"), SampleRows.pdf("A2"));

        assertThat(send(VALMONT_KEY, newKey(), fields("A2"), SampleRows.pdf("A2"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_same_key_and_request_get_the_same_answer() {
        var key = newKey();

        var first = send(VALMONT_KEY, key, fields("A3"), SampleRows.pdf("A3"));
        var second = send(VALMONT_KEY, key, fields("A3"), SampleRows.pdf("A3"));

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void the_same_key_for_another_request_is_refused() {
        var key = newKey();
        send(VALMONT_KEY, key, fields("A4"), SampleRows.pdf("A4"));

        var answer = send(VALMONT_KEY, key, fields("A5"), SampleRows.pdf("A5"));

        assertProblem(answer, 422, "key-reused");
        assertThat(invoices.find(VALMONT, new InvoiceNumber("A5"))).isEmpty();
    }

    @Test
    void the_same_key_belongs_to_each_hospital_apart() {
        var key = newKey();
        send(VALMONT_KEY, key, fields("A6"), SampleRows.pdf("A6"));

        assertThat(send(TILLEULS_KEY, key, fields("A7"), SampleRows.pdf("A7")).statusCode())
                .isEqualTo(201);
        assertThat(invoices.find(TILLEULS, new InvoiceNumber("A7"))).isPresent();
        assertThat(invoices.find(VALMONT, new InvoiceNumber("A7"))).isEmpty();
    }

    @Test
    void a_request_under_way_under_the_same_key_is_told_to_wait() {
        var key = newKey();
        var sent = JSON.writeValueAsBytes(fields("A8"));
        var parts = Documents.sha256(sent) + " " + Documents.sha256(SampleRows.pdf("A8"));
        var fingerprint = Documents.sha256(parts.getBytes(StandardCharsets.US_ASCII));
        assertThat(requests.claim(VALMONT, key, fingerprint)).isEqualTo(new ApiRequests.Yours());

        assertProblem(send(VALMONT_KEY, key, fields("A8"), SampleRows.pdf("A8")), 409, "request-under-way");

        jdbc.sql("update intake.api_request set claimed_at = claimed_at - interval '3 minutes' where key = ?")
                .param(key)
                .update();
        assertThat(send(VALMONT_KEY, key, fields("A8"), SampleRows.pdf("A8")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void ten_requests_at_once_under_one_key_make_one_invoice() {
        var key = newKey();
        var fields = fields("A9");

        var answers = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        send(VALMONT_KEY, key, fields, SampleRows.pdf("A9")).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .collect(Collectors.toSet());

        assertThat(answers).contains(201).isSubsetOf(201, 409);
        assertThat(jdbc.sql("select count(*) from journal.entry where subject = 'A9' and deed = 'invoice-received'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_refused_invoice_says_every_field_its_value_and_the_remedy() {
        var fields = fields("A10");
        fields.put("total", "84.5O");
        fields.put("birthDate", "31/02/1957");
        fields.put("montant", "3");

        var answer = send(VALMONT_KEY, newKey(), fields, SampleRows.pdf("A10"));

        assertProblem(answer, 422, "invoice-refused");
        var errors = json(answer).get("errors");
        assertThat(errors.valueStream().map(it -> it.get("field").asString()))
                .containsExactlyInAnyOrder("", "total", "birthDate");
        assertThat(errors.valueStream()
                        .filter(it -> it.get("field").asString().equals("total"))
                        .map(it -> it.get("value").asString() + " "
                                + it.get("remedy").asString()))
                .containsExactly("84.5O remplacez la lettre O par un zéro.");
    }

    @Test
    void amounts_may_be_json_numbers_and_consent_a_boolean() {
        var fields = fields("A11");
        fields.put("total", 946.5);
        fields.put("smsConsent", true);

        assertThat(send(VALMONT_KEY, newKey(), fields, SampleRows.pdf("A11")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void an_invoice_sent_in_lines_without_a_pdf_gets_one_made_and_is_known_again() throws Exception {
        var fields = fieldsInLines("L1");

        var first = send(VALMONT_KEY, newKey(), fields, null);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);

        await().atMost(Duration.ofSeconds(20)).until(() -> invoice("L1").document() != null);
        var pdf = documents.bytes(VALMONT, Objects.requireNonNull(invoice("L1").document()));
        VeraPdf.assertConforms(pdf);
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).contains("Chambre particulière", "946,50");
            assertThat(read.getDocumentCatalog().getNames().getEmbeddedFiles().getNames())
                    .containsKey("factur-x.xml");
        }
        assertThat(send(VALMONT_KEY, newKey(), fields, null).statusCode()).isEqualTo(200);
        line(fields, 1).put("label", "Chambre seule");
        assertProblem(send(VALMONT_KEY, newKey(), fields, null), 422, "invoice-refused");
    }

    @Test
    void a_line_that_does_not_add_up_is_refused_with_its_place() {
        var fields = fieldsInLines("L2");
        line(fields, 0).put("amo", "1");
        line(fields, 1).put("quantity", "deux");

        var answer = send(VALMONT_KEY, newKey(), fields, null);

        assertProblem(answer, 422, "invoice-refused");
        assertThat(json(answer)
                        .get("errors")
                        .valueStream()
                        .map(it -> it.get("value").asString()))
                .anyMatch(it -> it.startsWith("lines[0].amount"))
                .anyMatch(it -> it.startsWith("lines[1].quantity : deux"));
    }

    @Test
    void without_lines_the_pdf_is_still_needed() {
        assertProblem(send(VALMONT_KEY, newKey(), fields("L3"), null), 422, "invoice-refused");
    }

    private Invoice invoice(String number) {
        return invoices.find(VALMONT, new InvoiceNumber(number)).orElseThrow();
    }

    private static Map<String, Object> fieldsInLines(String number) {
        var fields = fields(number);
        fields.put("memberNumber", "0048 1127 03");
        fields.put(
                "lines",
                List.of(
                        line("Frais de séjour", "1", "862.00", "862.00", "689.60", "172.40", "0"),
                        line("Chambre particulière", "2", "42.25", "84.50", "0", "0", "84.50")));
        return fields;
    }

    private static Map<String, Object> line(
            String label, String quantity, String price, String amount, String amo, String amc, String patient) {
        var line = new LinkedHashMap<String, Object>();
        line.put("label", label);
        line.put("quantity", quantity);
        line.put("unitPrice", price);
        line.put("amount", amount);
        line.put("amo", amo);
        line.put("amc", amc);
        line.put("patient", patient);
        return line;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> line(Map<String, Object> fields, int index) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(fields.get("lines"))).get(index);
    }

    @Test
    void a_wrong_contact_is_left_out_and_said() {
        var fields = fields("A12");
        fields.put("email", "jeanne@");

        var answer = send(VALMONT_KEY, newKey(), fields, SampleRows.pdf("A12"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).get("warnings").get(0).get("field").asString()).isEqualTo("email");
    }

    @Test
    void an_invoice_is_cancelled_without_a_file_and_its_state_is_told() {
        var sent = send(VALMONT_KEY, newKey(), fields("A13/2026"), SampleRows.pdf("A13/2026"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        assertThat(find(VALMONT_KEY, "A13/2026").statusCode())
                .as(find(VALMONT_KEY, "A13/2026").body())
                .isEqualTo(200);
        assertThat(json(find(VALMONT_KEY, "A13/2026")).get("state").asString()).isEqualTo("to-pay");
        assertThat(json(find(VALMONT_KEY, "A13/2026")).get("leftToPay").asString())
                .isEqualTo("84.50");

        var answer = send(VALMONT_KEY, newKey(), Map.of("type", "cancellation", "number", "A13/2026"), null);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(find(VALMONT_KEY, "A13/2026")).get("state").asString()).isEqualTo("cancelled");
    }

    @Test
    void an_invoice_of_another_hospital_is_unknown() {
        send(VALMONT_KEY, newKey(), fields("A14"), SampleRows.pdf("A14"));

        assertProblem(find(TILLEULS_KEY, "A14"), 404, "unknown-invoice");
        assertProblem(find(VALMONT_KEY, "rien"), 404, "unknown-invoice");
    }

    @Test
    void what_is_not_a_request_is_refused_clearly() {
        assertProblem(send(VALMONT_KEY, null, fields("A15"), SampleRows.pdf("A15")), 400, "key-missing");
        assertProblem(send(VALMONT_KEY, "court", fields("A15"), SampleRows.pdf("A15")), 400, "key-missing");
        assertProblem(
                post(VALMONT_KEY, newKey(), "{".getBytes(StandardCharsets.UTF_8), SampleRows.pdf("A15")),
                400,
                "not-json");
        assertProblem(
                post(VALMONT_KEY, newKey(), "{\"type\":1,\"type\":2}".getBytes(StandardCharsets.UTF_8), null),
                400,
                "not-json");
        assertProblem(post(VALMONT_KEY, newKey(), null, SampleRows.pdf("A15")), 400, "not-json");
        assertProblem(send(VALMONT_KEY, newKey(), fields("A15"), null), 422, "invoice-refused");
        assertThat(invoices.find(VALMONT, new InvoiceNumber("A15"))).isEmpty();
    }

    @Test
    void nobody_comes_in_without_a_key() throws Exception {
        for (var key : new @Nullable String[] {null, "", "autre", VALMONT_KEY + "0"}) {
            assertProblem(send(key, newKey(), fields("A16"), SampleRows.pdf("A16")), 401, "unauthorized");
            assertProblem(find(key, "A16"), 401, "unauthorized");
        }
        var basic = HttpRequest.newBuilder(address("")).header("Authorization", "Basic " + VALMONT_KEY);
        assertThat(client.send(basic.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
        assertThat(invoices.find(VALMONT, new InvoiceNumber("A16"))).isEmpty();
    }

    @Test
    void a_stranger_is_turned_away_before_the_request_is_parsed() throws Exception {
        var request = HttpRequest.newBuilder(address(""))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("not multipart at all"));

        assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
        var known = request.header("Authorization", "Bearer " + VALMONT_KEY);
        assertThat(client.send(known.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_old_request_is_forgotten() {
        var key = newKey();
        send(VALMONT_KEY, key, fields("A17"), SampleRows.pdf("A17"));

        requests.forgetBefore(clock.instant().minusSeconds(3600));
        assertThat(count(key)).isEqualTo(1);
        jdbc.sql("update intake.api_request set claimed_at = claimed_at - interval '3 days' where key = ?")
                .param(key)
                .update();
        requests.forgetBefore(clock.instant().minusSeconds(48 * 3600));
        assertThat(count(key)).isZero();
    }

    @Test
    void the_description_shows_the_api_and_nothing_else() throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/openapi.json"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        var paths = json(answer).get("paths");
        assertThat(paths.propertyNames()).allMatch(it -> it.startsWith("/api/")).hasSize(3);
        assertThat(answer.body()).contains("patientExigences", "Idempotency-Key", "multipart/form-data", "bearer");
    }

    private int count(String key) {
        return jdbc.sql("select count(*) from intake.api_request where key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> fields(String number) {
        var fields = new LinkedHashMap<String, Object>();
        anInvoiceRow(number).cells().forEach((column, value) -> {
            if (!NOT_IN_JSON.contains(column)) {
                fields.put(column.field(), value);
            }
        });
        fields.put("type", "invoice");
        return fields;
    }

    private HttpResponse<String> send(
            @Nullable String key, @Nullable String idempotencyKey, Map<String, ?> fields, byte @Nullable [] pdf) {
        return post(key, idempotencyKey, JSON.writeValueAsBytes(fields), pdf);
    }

    private HttpResponse<String> post(
            @Nullable String key, @Nullable String idempotencyKey, byte @Nullable [] invoice, byte @Nullable [] pdf) {
        var boundary = "limite-" + UUID.randomUUID();
        var request = HttpRequest.newBuilder(address(""))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(multipart(boundary, invoice, pdf)));
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return send(key, request);
    }

    private HttpResponse<String> find(@Nullable String key, String number) {
        return send(key, HttpRequest.newBuilder(address("/" + number)));
    }

    private HttpResponse<String> send(@Nullable String key, HttpRequest.Builder request) {
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] multipart(String boundary, byte @Nullable [] invoice, byte @Nullable [] pdf) {
        var body = new ByteArrayOutputStream();
        if (invoice != null) {
            write(
                    body,
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"invoice\"\r\n"
                            + "Content-Type: application/json\r\n\r\n");
            body.writeBytes(invoice);
            write(body, "\r\n");
        }
        if (pdf != null) {
            write(
                    body,
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.pdf\"\r\n"
                            + "Content-Type: application/pdf\r\n\r\n");
            body.writeBytes(pdf);
            write(body, "\r\n");
        }
        write(body, "--" + boundary + "--\r\n");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private URI address(String rest) {
        return URI.create("http://localhost:" + port + "/api/v1/invoices" + rest);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String kind) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).get("type").asString()).isEqualTo("urn:quittance:problem:" + kind);
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
    }
}
