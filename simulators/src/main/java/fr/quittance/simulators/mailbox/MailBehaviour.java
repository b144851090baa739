package fr.quittance.simulators.mailbox;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The server's bad days: recipients it does not know, passing failures, silence.
@Component
public class MailBehaviour {

    private volatile Set<String> refused = Set.of();
    private final AtomicInteger failuresLeft = new AtomicInteger();
    private volatile boolean down;

    /// What the steering sees and changes; absent fields keep their value.
    public record State(
            @Nullable List<String> refuse,
            @Nullable Integer failNext,
            @Nullable Boolean down) {}

    public State now() {
        return new State(List.copyOf(refused), failuresLeft.get(), down);
    }

    public State change(State change) {
        if (change.refuse() != null) {
            refused = Set.copyOf(
                    change.refuse().stream().map(MailBehaviour::lower).toList());
        }
        if (change.failNext() != null) {
            failuresLeft.set(change.failNext());
        }
        if (change.down() != null) {
            down = change.down();
        }
        return now();
    }

    public void reset() {
        refused = Set.of();
        failuresLeft.set(0);
        down = false;
    }

    boolean refuses(String recipient) {
        return refused.contains(lower(recipient));
    }

    boolean failsNow() {
        return failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    boolean isDown() {
        return down;
    }

    private static String lower(String address) {
        return address.toLowerCase(java.util.Locale.ROOT);
    }
}
