package fr.quittance.payments.platform;

import fr.quittance.payments.PaymentSettings;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// The wire to one Paytweak contract: short timeouts, few calls at once, and none for a while after
/// many failures.
final class PaytweakWire {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LARGEST_ANSWER = 64 * 1024;

    private final HttpClient http;
    private final PaymentSettings.Paytweak contract;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;

    PaytweakWire(String name, PaymentSettings.Paytweak contract) {
        this.contract = contract;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(contract.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(5)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(contract.rest())
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .build());
        bulkhead = Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(10)
                        .maxWaitDuration(Duration.ofSeconds(1))
                        .build());
    }

    /// An answer that came; whether it is a good one is read from it.
    ///
    /// @param body the JSON object or array; missing when the answer was not JSON
    record Reply(int status, JsonNode body) {

        boolean ok() {
            return status / 100 == 2 && body.isContainer();
        }

        /// The platform speaks and says no: a code and a few words, not a broken page.
        boolean refusal() {
            return body.isObject()
                    && status < 500
                    && !"OK".equals(body.path("code").asString(""));
        }

        String text(String name) {
            return body.path(name).asString("");
        }
    }

    /// Nothing can have reached the platform: it is out of reach, or we rest after many failures.
    static final class OutOfReach extends IOException {
        private static final long serialVersionUID = 1L;

        OutOfReach(String message) {
            super(message);
        }
    }

    Reply get(String path, String header, String value) throws IOException {
        return send(request(path).header(header, value).GET());
    }

    Reply delete(String path, String header, String value) throws IOException {
        return send(request(path).header(header, value).DELETE());
    }

    Reply post(String path, String header, String value, Map<String, String> form) throws IOException {
        return send(request(path)
                .header(header, value)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form))));
    }

    static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(contract.baseUrl().resolve(path)).timeout(contract.timeout());
    }

    private Reply send(HttpRequest.Builder request) throws IOException {
        if (!bulkhead.tryAcquirePermission()) {
            throw new OutOfReach("too many calls at once");
        }
        try {
            if (!breaker.tryAcquirePermission()) {
                throw new OutOfReach("resting after many failures");
            }
            return timed(request.build());
        } finally {
            bulkhead.onComplete();
        }
    }

    private Reply timed(HttpRequest request) throws IOException {
        var start = System.nanoTime();
        try {
            var reply = exchange(request);
            if (reply.status() >= 500) {
                breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, new IOException("" + reply.status()));
            } else {
                breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
            return reply;
        } catch (IOException | RuntimeException failure) {
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failure);
            throw failure;
        }
    }

    /// The client's own timeout ends at the headers; ours covers the last byte.
    private Reply exchange(HttpRequest request) throws IOException {
        var answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            var response = answer.get(contract.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(response.statusCode(), json(response));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("no answer within " + contract.timeout());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ConnectException || e.getCause() instanceof HttpConnectTimeoutException) {
                throw new OutOfReach("no connection");
            }
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
