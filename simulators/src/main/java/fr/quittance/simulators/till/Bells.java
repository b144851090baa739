package fr.quittance.simulators.till;

import fr.quittance.simulators.paysim.Behaviour;
import fr.quittance.simulators.paysim.Steering;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Rings at the hospital's door when something happened, as the steering wants callbacks to travel,
/// and writes each
/// call
/// down.
@Component
public class Bells {

    private static final int KEPT = 2_000;

    private final Steering steering;
    private final InstantSource clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Deque<Call> calls = new ArrayDeque<>();

    Bells(Steering steering, InstantSource clock) {
        this.steering = steering;
        this.clock = clock;
    }

    /// One callback, sent or lost on purpose.
    public record Call(Instant at, String platform, String id, String url, String body, int status) {}

    /// A callback ready to be sent; made anew for each try, so that a signature carries the hour of
    /// its try.
    public record Letter(URI to, String body, Map<String, String> headers) {}

    /// Rings once, never, late, or twice.
    public void ring(String platform, String id, Supplier<@Nullable Letter> letter) {
        var behaviour = steering.now();
        switch (behaviour.callback()) {
            case LOST -> keep(new Call(clock.instant(), platform, id, "", "", 0));
            case BEFORE_RETURN -> send(platform, id, letter);
            case DELAYED -> later(behaviour.delay(), () -> send(platform, id, letter));
            case TWICE ->
                later(Duration.ZERO, () -> {
                    send(platform, id, letter);
                    send(platform, id, letter);
                });
            case NOW, OUT_OF_ORDER, WRONG_AMOUNT -> later(Duration.ZERO, () -> send(platform, id, letter));
        }
    }

    /// Sends now and waits for the answer.
    ///
    /// @return the HTTP status; 0 when there was no answer
    public int send(String platform, String id, Supplier<@Nullable Letter> make) {
        var letter = make.get();
        if (letter == null) {
            return 0;
        }
        var status = post(letter);
        keep(new Call(clock.instant(), platform, id, letter.to().toString(), letter.body(), status));
        return status;
    }

    void later(Duration delay, Runnable act) {
        Thread.ofVirtual().name("platform-bell").start(() -> {
            try {
                Thread.sleep(delay);
                act.run();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    Duration slowBank() {
        return Behaviour.seconds(steering.now().slowCardSeconds());
    }

    List<Call> newestFirst(String platform) {
        synchronized (calls) {
            return calls.stream().filter(it -> it.platform().equals(platform)).toList();
        }
    }

    private int post(Letter letter) {
        var request = HttpRequest.newBuilder(letter.to())
                .timeout(Duration.ofSeconds(5))
                .POST(HttpRequest.BodyPublishers.ofString(letter.body()));
        letter.headers().forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void keep(Call call) {
        synchronized (calls) {
            calls.addFirst(call);
            while (calls.size() > KEPT) {
                calls.removeLast();
            }
        }
    }
}
