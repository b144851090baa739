package fr.quittance.payments.platform;

import com.stripe.exception.ApiConnectionException;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/// Carries the requests of Stripe's library over our own wire, with its short timeouts and its
/// rests,
/// and without what the library tells about the machine it runs on.
final class StripeHttp extends HttpClient {

    private static final List<String> TOLD = List.of("Authorization", "Idempotency-Key", "Stripe-Version");

    private final PlatformWire wire;

    StripeHttp(PlatformWire wire) {
        this.wire = wire;
    }

    @Override
    public StripeResponse request(StripeRequest request) throws ApiConnectionException {
        try {
            var answer = wire.send(builder(request));
            return new StripeResponse(answer.status(), HttpHeaders.of(answer.headers()), answer.text());
        } catch (IOException | URISyntaxException e) {
            throw new ApiConnectionException("No answer from Stripe", e);
        }
    }

    private static HttpRequest.Builder builder(StripeRequest request) throws URISyntaxException {
        var builder = HttpRequest.newBuilder(request.url().toURI());
        for (var name : TOLD) {
            request.headers().firstValue(name).ifPresent(value -> builder.header(name, value));
        }
        var content = request.content();
        if (content == null) {
            return builder.method(request.method().name(), BodyPublishers.noBody());
        }
        return builder.header("Content-Type", content.contentType())
                .method(request.method().name(), BodyPublishers.ofByteArray(content.byteArrayContent()));
    }
}
