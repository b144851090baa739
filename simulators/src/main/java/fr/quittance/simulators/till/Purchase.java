package fr.quittance.simulators.till;

import fr.quittance.simulators.paysim.TestCard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a payer is asked to pay at one platform, from the page to the money and back.
public final class Purchase {

    /// Where it stands; only an open or left one takes a card.
    public enum State {
        OPEN,
        LEFT,
        REFUSED,
        PAID,
        OVER
    }

    /// What was asked, and never changes.
    ///
    /// @param id the platform's own name for it
    /// @param reference the portal's name for it
    /// @param details the platform's own fields, as they came
    public record Asked(
            String platform,
            String id,
            String merchant,
            String reference,
            String label,
            long amountCents,
            Instant createdAt,
            Map<String, String> details) {}

    /// Money that went back.
    public record Refund(String id, long amountCents, Instant at, String note, String key) {}

    private final Asked asked;
    private final List<Refund> refunds = new ArrayList<>();
    private Instant expiresAt;
    private State state = State.OPEN;
    private String transaction = "";
    private String words = "";
    private @Nullable Instant changedAt;
    private @Nullable String question;

    public Purchase(Asked asked, Instant expiresAt) {
        this.asked = asked;
        this.expiresAt = expiresAt;
    }

    public Asked asked() {
        return asked;
    }

    public synchronized State state(Instant now) {
        var waiting = state == State.OPEN || state == State.LEFT;
        return waiting && now.isAfter(expiresAt) ? State.OVER : state;
    }

    public synchronized boolean takesMoney(Instant now) {
        var current = state(now);
        return current == State.OPEN || current == State.LEFT;
    }

    public synchronized Instant expiresAt() {
        return expiresAt;
    }

    public synchronized String transaction() {
        return transaction;
    }

    /// What the bank or the payer said last; empty before that.
    public synchronized String words() {
        return words;
    }

    public synchronized @Nullable Instant changedAt() {
        return changedAt;
    }

    public synchronized List<Refund> refunds() {
        return List.copyOf(refunds);
    }

    public synchronized long refundedCents() {
        return refunds.stream().mapToLong(Refund::amountCents).sum();
    }

    /// Takes the money, unless it was taken or the time is over.
    public synchronized boolean pay(String transaction, TestCard card, Instant now) {
        if (!takesMoney(now)) {
            return false;
        }
        this.transaction = transaction;
        return moved(State.PAID, card.masked(), now);
    }

    /// Moves on without money.
    public synchronized boolean move(State to, String why, Instant now) {
        return takesMoney(now) && moved(to, why, now);
    }

    private boolean moved(State to, String why, Instant now) {
        state = to;
        words = why;
        changedAt = now;
        question = null;
        return true;
    }

    public synchronized void refund(Refund refund) {
        if (refundedCents() + refund.amountCents() > asked.amountCents()) {
            throw new IllegalArgumentException("more than was taken");
        }
        refunds.add(refund);
    }

    /// As if its time had passed.
    synchronized void age(Instant now) {
        expiresAt = now.minusSeconds(1);
    }

    synchronized void ask(String token) {
        question = token;
    }

    synchronized boolean answers(String token) {
        return token.equals(question);
    }
}
