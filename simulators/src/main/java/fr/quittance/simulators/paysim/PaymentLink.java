package fr.quittance.simulators.paysim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A link to pay one order, and all that happened to it.
///
/// @param authentication the attempt that waits for 3-D Secure, or nothing
record PaymentLink(
        String id,
        Order order,
        Instant createdAt,
        State state,
        List<Attempt> attempts,
        @Nullable String authentication) {

    private static final int ATTEMPTS_KEPT = 50;

    /// Where the money of a link is.
    sealed interface State permits Open, Processing, Paid, Closed {}

    /// May be paid; `status` tells the last thing that did not work, or is empty.
    record Open(String status) implements State {}

    /// The bank is slow: nobody knows yet.
    record Processing() implements State {}

    /// Paid once, for ever.
    record Paid(String transactionId, Instant at, String status) implements State {}

    /// Cancelled by the establishment, or too old.
    record Closed() implements State {}

    /// One try of a payer.
    record Attempt(Instant at, String card, String outcome) {}

    static PaymentLink open(String id, Order order, Instant now) {
        return new PaymentLink(id, order, now, new Open(""), List.of(), null);
    }

    PaymentLink moved(State state, Attempt attempt) {
        return new PaymentLink(id, order, createdAt, state, with(attempt), null);
    }

    PaymentLink moved(State state) {
        return new PaymentLink(id, order, createdAt, state, attempts, null);
    }

    PaymentLink authenticating(String token, Attempt attempt) {
        return new PaymentLink(id, order, createdAt, state, with(attempt), token);
    }

    boolean tooOld(Instant now) {
        return state instanceof Open && !now.isBefore(createdAt.plus(order.life()));
    }

    String status() {
        return switch (state) {
            case Open open -> open.status();
            case Processing _ -> "";
            case Paid paid -> paid.status();
            case Closed _ -> "1";
        };
    }

    String transactionId() {
        return state instanceof Paid paid ? paid.transactionId() : "";
    }

    String stateWords() {
        return switch (state) {
            case Open open when open.status().equals("2") -> "Refusé, peut réessayer";
            case Open open when open.status().equals("1") -> "Abandonné, peut revenir";
            case Open _ -> "À payer";
            case Processing _ -> "En attente de la banque";
            case Paid _ -> "Payé";
            case Closed _ -> "Fermé";
        };
    }

    private List<Attempt> with(Attempt attempt) {
        var all = new ArrayList<>(attempts);
        all.add(attempt);
        return List.copyOf(all.subList(Math.max(0, all.size() - ATTEMPTS_KEPT), all.size()));
    }
}
