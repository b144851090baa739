package fr.quittance.payments.platform;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The wire to one contract with a platform: short timeouts, ten calls at once, and none for a while
/// after many failures.
final class PlatformWire {

    private static final int LARGEST_ANSWER = 256 * 1024;

    private final HttpClient http;
    private final Duration timeout;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final Predicate<Answer> broken;

    /// @param name of the contract, `stripe-ch-valmont`
    /// @param timeout of one call, from the first byte sent to the last received
    /// @param rest how long nothing is asked after half of ten calls failed
    /// @param broken whether an answer tells that the platform is ill, rather than unwilling
    PlatformWire(String name, Duration timeout, Duration rest, Predicate<Answer> broken) {
        this.timeout = timeout;
        this.broken = broken;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(5)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(rest)
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .build());
        bulkhead = Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(10)
                        .maxWaitDuration(Duration.ofSeconds(1))
                        .build());
    }

    /// An answer that came, good or bad.
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(int status, byte[] body, Map<String, java.util.List<String>> headers) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /// Nothing can have reached the platform: it is out of reach, or we rest after many failures.
    static final class OutOfReach extends IOException {
        private static final long serialVersionUID = 1L;

        OutOfReach(String message) {
            super(message);
        }
    }

    /// Calls the platform: never in a transaction.
    ///
    /// @throws OutOfReach when nothing can have reached it
    /// @throws IOException when nobody knows what it understood
    Answer send(HttpRequest.Builder request) throws IOException {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A transaction is open while a payment platform is called");
        }
        if (!bulkhead.tryAcquirePermission()) {
            throw new OutOfReach("too many calls at once");
        }
        try {
            if (!breaker.tryAcquirePermission()) {
                throw new OutOfReach("resting after many failures");
            }
            return timed(request.timeout(timeout).build());
        } finally {
            bulkhead.onComplete();
        }
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String origin(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }

    static boolean sameOrigin(URI one, URI other) {
        return origin(one).equalsIgnoreCase(origin(other));
    }

    private Answer timed(HttpRequest request) throws IOException {
        var start = System.nanoTime();
        try {
            var answer = exchange(request);
            if (broken.test(answer)) {
                breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, new IOException("" + answer.status()));
            } else {
                breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
            return answer;
        } catch (IOException | RuntimeException failure) {
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failure);
            throw failure;
        }
    }

    /// The client's own timeout ends at the headers; ours covers the last byte.
    private Answer exchange(HttpRequest request) throws IOException {
        var answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            var response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("no answer within " + timeout);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ConnectException || e.getCause() instanceof HttpConnectTimeoutException) {
                var unreached = new OutOfReach("no connection");
                unreached.initCause(e.getCause());
                throw unreached;
            }
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
