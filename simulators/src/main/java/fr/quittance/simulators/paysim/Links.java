package fr.quittance.simulators.paysim;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// All links and all money taken; the one place where a link moves, one at a time.
@Component
class Links {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstvwxyz";

    /// Order numbers and money are never forgotten by themselves, so there is an end.
    private static final int MOST_ORDERS = 1_000_000;

    private final InstantSource clock;
    private final int kept;
    private final Map<String, PaymentLink> byId = new LinkedHashMap<>();
    private final Map<String, String> idByOrder = new LinkedHashMap<>();
    private final Set<String> ordersUsed = new HashSet<>();
    private final List<Transaction> transactions = new ArrayList<>();
    private long lastTransaction = 70_000_000;

    Links(PaySimSettings settings, InstantSource clock) {
        this.clock = clock;
        this.kept = settings.linksKept();
    }

    /// Money that PaySim took: the truth against which others are checked.
    record Transaction(
            String transactionId, String merchant, String orderId, String linkId, long amountCents, Instant at) {}

    synchronized PaymentLink create(Order order) {
        if (ordersUsed.size() >= MOST_ORDERS) {
            throw new WireRefusal(503, "SIMULATOR FULL");
        }
        if (!ordersUsed.add(key(order.merchant(), order.orderId()))) {
            throw new WireRefusal(409, "ORDER_ID ALREADY USED");
        }
        if (byId.size() >= kept) {
            var oldest = byId.values().iterator().next();
            byId.remove(oldest.id());
            idByOrder.remove(key(oldest.order().merchant(), oldest.order().orderId()));
        }
        var link = PaymentLink.open(randomId(), order, clock.instant());
        byId.put(link.id(), link);
        idByOrder.put(key(order.merchant(), order.orderId()), link.id());
        return link;
    }

    synchronized Optional<PaymentLink> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(this::closedIfTooOld);
    }

    synchronized Optional<PaymentLink> forOrder(String merchant, String orderId) {
        return Optional.ofNullable(idByOrder.get(key(merchant, orderId))).flatMap(this::find);
    }

    synchronized List<PaymentLink> newestFirst(int most) {
        var all = new ArrayList<>(byId.values());
        Collections.reverse(all);
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }

    synchronized int count() {
        return byId.size();
    }

    synchronized List<Transaction> transactions() {
        return List.copyOf(transactions);
    }

    /// Takes the money unless somebody was faster: the answer tells which, `true` if it was now.
    synchronized boolean capture(String id, String card, String status) {
        var link = find(id).orElse(null);
        if (link == null || !(link.state() instanceof PaymentLink.Open)) {
            return false;
        }
        take(link, new PaymentLink.Attempt(clock.instant(), card, "acceptée"), status);
        return true;
    }

    /// The slow bank took the order: nobody else may pay meanwhile.
    synchronized boolean process(String id, String card) {
        var link = find(id).orElse(null);
        if (link == null || !(link.state() instanceof PaymentLink.Open)) {
            return false;
        }
        var attempt = new PaymentLink.Attempt(clock.instant(), card, "banque lente");
        byId.put(id, link.moved(new PaymentLink.Processing(), attempt));
        return true;
    }

    synchronized void finish(String id, String card, String status) {
        var link = byId.get(id);
        if (link != null && link.state() instanceof PaymentLink.Processing) {
            take(link, new PaymentLink.Attempt(clock.instant(), card, "acceptée"), status);
        }
    }

    /// Changes an open link; a link that is no longer open stays as it is.
    synchronized boolean whileOpen(String id, UnaryOperator<PaymentLink> move) {
        var link = find(id).orElse(null);
        if (link == null || !(link.state() instanceof PaymentLink.Open)) {
            return false;
        }
        byId.put(id, move.apply(link));
        return true;
    }

    synchronized void clear() {
        byId.clear();
        idByOrder.clear();
        ordersUsed.clear();
        transactions.clear();
    }

    private void take(PaymentLink link, PaymentLink.Attempt attempt, String status) {
        var transaction = new Transaction(
                "T" + ++lastTransaction,
                link.order().merchant(),
                link.order().orderId(),
                link.id(),
                link.order().amountCents(),
                attempt.at());
        transactions.add(transaction);
        byId.put(
                link.id(),
                link.moved(new PaymentLink.Paid(transaction.transactionId(), attempt.at(), status), attempt));
    }

    private PaymentLink closedIfTooOld(PaymentLink link) {
        if (!link.tooOld(clock.instant())) {
            return link;
        }
        var closed = link.moved(new PaymentLink.Closed());
        byId.put(link.id(), closed);
        return closed;
    }

    private static String key(String merchant, String orderId) {
        return merchant + "/" + orderId;
    }

    private static String randomId() {
        var id = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
