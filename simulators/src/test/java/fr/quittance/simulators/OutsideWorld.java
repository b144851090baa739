package fr.quittance.simulators;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole program on free ports, and the words tests need to talk to it over the wire.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "simulators.paysim-port=0",
            "simulators.smtp-port=0",
            "simulators.smpp-port=0",
            "simulators.paysim.callback-timeout=2s"
        })
@Import(OutsideWorld.Clock.class)
public abstract class OutsideWorld {

    protected static final Path WORK = Path.of("target", "outside-world").toAbsolutePath();

    private static final AtomicInteger ORDERS = new AtomicInteger();

    @LocalServerPort
    protected int web;

    @Autowired
    protected PaySimDoor door;

    @Autowired
    protected FakeClock clock;

    protected final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @TestConfiguration
    static class Clock {
        @Bean
        @Primary
        FakeClock fakeClock() {
            return new FakeClock();
        }
    }

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry properties) {
        properties.add("simulators.drop-folder", () -> WORK.resolve("depots").toString());
        properties.add("simulators.ports-file", () -> WORK.resolve("ports.json").toString());
    }

    @AfterEach
    void calm() {
        clock.reset();
        send(request("/api/paysim").DELETE());
        put(
                "/api/paysim/merchants/ch-valmont",
                "{\"callbackUrl\":\"\",\"returnUrl\":\"\",\"callbackMethod\":\"POST-JSON\",\"statusField\":\"status\"}");
        put("/api/mailbox/behaviour", "{\"refuse\":[],\"failNext\":0,\"down\":false}");
        put(
                "/api/phone/behaviour",
                "{\"receipt\":\"DELIVRD\",\"receiptDelaySeconds\":0,\"decimalIds\":false,\"throttleNext\":0,\"down\":false,\"unreachable\":[]}");
        send(request("/api/mails").DELETE());
        send(request("/api/sms").DELETE());
    }

    protected HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + web + path));
    }

    protected HttpRequest.Builder paysim(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + door.port() + path));
    }

    protected HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new AssertionError(failure);
        }
    }

    protected HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    protected HttpResponse<String> put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    protected HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    protected static HttpRequest.BodyPublisher form(Map<String, String> fields) {
        return BodyPublishers.ofString(fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    protected HttpResponse<String> postForm(HttpRequest.Builder request, Map<String, String> fields) {
        return send(request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(fields)));
    }

    protected static <T> T read(HttpResponse<String> answer, String path) {
        return JsonPath.read(answer.body(), path);
    }

    protected String workToken() {
        return workToken("valmont");
    }

    protected String workToken(String merchant) {
        String securityToken = read(
                send(paysim("/v1/hello")
                        .header("Paytweak-API-KEY", "demo-" + merchant + "-public")
                        .GET()),
                "$.Paytweak-Security-Token");
        var proof = securityToken.strip() + "demo-" + merchant + "-private";
        return read(
                send(paysim("/v1/verify")
                        .header(
                                "Paytweak-USER-TOKEN",
                                Base64.getEncoder().encodeToString(proof.getBytes(StandardCharsets.UTF_8)))
                        .GET()),
                "$.Paytweak-Work-Token");
    }

    protected static String newOrder() {
        return "F2026-004518-" + ORDERS.incrementAndGet();
    }

    protected HttpResponse<String> createLink(String workToken, Map<String, String> fields) {
        return postForm(paysim("/v1/links").header("Paytweak-Token", workToken), fields);
    }

    protected static Map<String, String> order(String orderId) {
        return new java.util.HashMap<>(Map.of("order_id", orderId, "amount", "84.50", "cur", "EUR", "lng", "FR"));
    }

    /// A new link for 84,50 €; answers the path of its page.
    protected String link(String orderId) {
        String url = read(createLink(workToken(), order(orderId)), "$.url");
        return URI.create(url).getPath();
    }

    protected HttpResponse<String> pay(String path, String lastFour) {
        return postForm(paysim(path), Map.of("number", "4970 1000 0000 " + lastFour, "expiry", "09/39", "code", "123"));
    }
}
