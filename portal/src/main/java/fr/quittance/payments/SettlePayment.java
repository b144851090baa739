package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.payments.Capture.Allocation;
import fr.quittance.payments.MovePayment.Held;
import fr.quittance.payments.platform.PaymentPlatform;
import fr.quittance.payments.platform.Word;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes what was learnt about a payment: one transaction, the same however often it is told.
@Component
class SettlePayment {

    private static final Logger log = LoggerFactory.getLogger(SettlePayment.class);
    private static final int LONGEST_NAME = 80;

    private final MovePayment move;
    private final Captures captures;
    private final RefundCases cases;
    private final TakeMoney take;
    private final Ledger ledger;
    private final Reversals reversals;

    SettlePayment(
            MovePayment move,
            Captures captures,
            RefundCases cases,
            TakeMoney take,
            Ledger ledger,
            Reversals reversals) {
        this.move = move;
        this.captures = captures;
        this.cases = cases;
        this.take = take;
        this.ledger = ledger;
        this.reversals = reversals;
    }

    /// Writes a report that is not about money.
    @Transactional
    public Payment report(Order order, Report report) {
        return move.move(move.hold(order), report);
    }

    /// Writes that money was taken for an attempt, once. Money whose name belongs to another order pays
    /// only when the platform, asked about this very order, says so.
    @Transactional
    public Payment money(Order order, PaymentPlatform platform, Word.Taken taken, Instant at, Confirmation how) {
        var held = move.hold(order);
        var payment = held.payment();
        var reference = order.reference();
        var told = new Capture(
                CaptureId.next(),
                payment.establishment(),
                platform.name(),
                platform.merchant(),
                transaction(taken, reference.value()),
                reference.value(),
                reference,
                payment.invoice(),
                taken.amount(),
                taken.currency(),
                Allocation.SETTLES,
                how,
                at);
        return taken(held, told, how)
                .or(() -> taken(held, told, how)) // Its name became that of another order's money meanwhile.
                .orElseGet(() -> contradicted(held, told));
    }

    /// Empty when money of that name came while this was written.
    private Optional<Payment> taken(Held held, Capture told, Confirmation how) {
        var news = named(told);
        var isReused = !news.transaction().equals(told.transaction());
        var known = captures.of(told.establishment(), held.payment().reference());
        for (var before : known) {
            if (before.transaction().equals(news.transaction())) {
                return Optional.of(before.isSameMoneyAs(news) ? again(held, before, news) : contradicted(held, news));
            }
        }
        for (var before : known) {
            if (before.isSameMoneyAs(news) && (before.isAnonymous() || news.isAnonymous())) {
                return Optional.of(again(held, before, news));
            }
        }
        if (isReused) {
            move.journal(held, "money-name-reused", news.amount().text());
        }
        return take.take(held, news, known, !isReused || how != Confirmation.REPORTED);
    }

    /// Money under the platform's name for it, or under one of ours where that is another order's.
    private Capture named(Capture told) {
        return captures.isReused(told) ? told.named(Capture.reused(told.transaction(), told.order())) : told;
    }

    /// Writes that the platform takes back what it said of an attempt: what its money pays stays paid,
    /// and a case is open for staff, once. What we gave back ourselves it may well call given back.
    @Transactional
    public Payment takenBack(Order order, Word word) {
        var held = move.hold(order);
        captures.of(order.establishment(), order.reference()).stream()
                .filter(ledger::paysSomething)
                .filter(money -> !(word instanceof Word.GivenBack && captures.areGivenBack(money)))
                .filter(cases::contradict)
                .forEach(capture -> {
                    log.warn(
                            "The platform takes back what it said of payment {}: a case is open",
                            order.reference().number());
                    move.journal(held, "payment-contradicted", word.getClass().getSimpleName());
                });
        return held.payment();
    }

    /// Writes that money was taken for an order that is none of ours: somebody must find out whose
    /// it is.
    @Transactional
    public void stray(
            EstablishmentCode establishment,
            PaymentPlatform platform,
            String order,
            Word.Taken taken,
            Instant at,
            Confirmation how) {
        var name = cut(order);
        var capture = new Capture(
                CaptureId.next(),
                establishment,
                platform.name(),
                platform.merchant(),
                transaction(taken, name),
                name,
                null,
                null,
                taken.amount(),
                taken.currency(),
                Allocation.UNMATCHED,
                how,
                at);
        var isNew = ledger.record(named(capture), List.of());
        // Its name may have become that of another order's money meanwhile.
        if (isNew || (captures.isReused(capture) && ledger.record(named(capture), List.of()))) {
            log.warn("Money for an order that is none of ours, at {}: a case is open", establishment);
            move.journal(establishment, platform, "money-unmatched", name, taken.amount());
        }
    }

    private Payment again(Held held, Capture before, Capture news) {
        if (reversals.have(before)) {
            comesAfterAll(held, before);
            return held.payment();
        }
        captures.learn(before, news);
        return move.move(held, TakeMoney.report(news.doing(before.allocation())));
    }

    /// A person wrote that this money never came.
    private void comesAfterAll(Held held, Capture money) {
        if (cases.contradict(money)) {
            log.warn(
                    "Money of payment {} was written off and comes: a case is open",
                    held.payment().reference().number());
            move.journal(held, "payment-contradicted", money.amount().text());
        }
    }

    /// Known money told with another amount or another order: nothing moves, and somebody is told.
    private Payment contradicted(Held held, Capture news) {
        log.warn(
                "The platform contradicts itself about payment {}",
                held.payment().reference().number());
        move.journal(held, "money-contradicted", news.amount().text());
        return held.payment();
    }

    private static String transaction(Word.Taken taken, String order) {
        return taken.transaction().isBlank() ? Capture.anonymous(order) : cut(taken.transaction());
    }

    private static String cut(String text) {
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
    }
}
