package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.journal.Journal;
import fr.quittance.payments.Capture.Allocation;
import fr.quittance.payments.platform.PaymentPlatform;
import fr.quittance.payments.platform.Word;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes what was learnt about a payment: one transaction, the same however often it is told.
///
/// Rows are held in one order everywhere: invoice, attempt, capture.
@Component
class SettlePayment {

    private static final Logger log = LoggerFactory.getLogger(SettlePayment.class);
    private static final int LONGEST_NAME = 80;

    private final Payments payments;
    private final Invoices invoices;
    private final Captures captures;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    SettlePayment(
            Payments payments,
            Invoices invoices,
            Captures captures,
            Journal journal,
            ApplicationEventPublisher events) {
        this.payments = payments;
        this.invoices = invoices;
        this.captures = captures;
        this.journal = journal;
        this.events = events;
    }

    /// Writes a report that is not about money.
    @Transactional
    public Payment report(PaymentReference reference, Report report) {
        var held = hold(reference);
        return move(held.payment(), report, held.invoice());
    }

    /// Writes that the payer goes back to the page of an attempt, unless another one is under way or
    /// that page is closed.
    ///
    /// @param over as in [Payments#inTheWay]
    @Transactional
    public Payment reopen(PaymentReference reference, Instant over, Instant now) {
        var held = hold(reference);
        var payment = held.payment();
        var isFree = payments.live(payment.establishment(), payment.invoice()).isEmpty()
                && payments.inTheWay(payment.establishment(), payment.invoice(), over, over)
                        .filter(it -> it.reference().equals(reference))
                        .isPresent();
        return payments.wayBack(reference, now)
                .filter(way -> isFree)
                .map(way -> move(payment, way, held.invoice()))
                .orElse(payment);
    }

    /// Writes that money was taken for an attempt, once. Money whose name belongs to another order pays
    /// only when the platform, asked about this very order, says so.
    @Transactional
    public Payment money(
            PaymentReference reference, PaymentPlatform platform, Word.Taken taken, Instant at, Confirmation how) {
        var held = hold(reference);
        var payment = held.payment();
        var told = new Capture(
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
        var isReused = captures.isReused(told);
        var news = isReused ? told.named(Capture.reused(told.transaction(), told.order())) : told;
        var known = captures.of(payment.establishment(), reference);
        for (var before : known) {
            if (before.transaction().equals(news.transaction())) {
                return before.isSameMoneyAs(news) ? again(held, before, news) : contradicted(held, news);
            }
        }
        for (var before : known) {
            if (before.isSameMoneyAs(news) && (before.isAnonymous() || news.isAnonymous())) {
                return again(held, before, news);
            }
        }
        if (isReused) {
            journal(held, "money-name-reused", news.amount().text());
        }
        return first(
                held,
                news.doing(
                        isReused && how == Confirmation.REPORTED
                                ? Allocation.MISMATCH
                                : allocation(held, known, news)));
    }

    /// Writes that the platform takes back what it said of a paid attempt: it stays paid, and a case is
    /// open for staff, once.
    @Transactional
    public Payment takenBack(PaymentReference reference, Word word) {
        var held = hold(reference);
        captures.of(held.payment().establishment(), reference).stream()
                .filter(Capture::settles)
                .filter(captures::contradict)
                .forEach(capture -> {
                    log.warn("The platform takes back what it said of payment {}: a case is open", reference.number());
                    journal(held, "payment-contradicted", word.getClass().getSimpleName());
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
        if (captures.add(
                captures.isReused(capture) ? capture.named(Capture.reused(capture.transaction(), name)) : capture)) {
            log.warn("Money for an order that is none of ours, at {}: a case is open", establishment);
            journal.record(
                    establishment,
                    who(establishment),
                    "money-unmatched",
                    name,
                    taken.amount().text());
        }
    }

    private record Held(Payment payment, Invoice invoice) {}

    private Held hold(PaymentReference reference) {
        var seen = payments.find(reference).orElseThrow();
        var invoice = invoices.lock(seen.establishment(), seen.invoice()).orElseThrow();
        return new Held(payments.lock(reference).orElseThrow(), invoice);
    }

    private static Allocation allocation(Held held, List<Capture> known, Capture news) {
        if (!news.currency().equals("EUR")
                || !news.amount().equals(held.payment().amount())) {
            return Allocation.MISMATCH;
        }
        if (known.stream().anyMatch(Capture::settles)) {
            return Allocation.DUPLICATE;
        }
        return switch (held.invoice().state()) {
            case InvoiceState.ToPay it ->
                held.invoice().leftToPay().equals(news.amount()) ? Allocation.SETTLES : Allocation.LATE;
            case InvoiceState.Paid it -> Allocation.DUPLICATE;
            case InvoiceState.NothingToPay it -> Allocation.LATE;
            case InvoiceState.Cancelled it -> Allocation.LATE;
        };
    }

    private Payment first(Held held, Capture capture) {
        if (!captures.add(capture)) {
            return contradicted(held, capture);
        }
        var moved = move(held.payment(), report(capture), held.invoice());
        switch (capture.allocation()) {
            case SETTLES -> settle(held, capture, moved.at());
            case DUPLICATE, MISMATCH, UNMATCHED, LATE -> {
                log.warn(
                        "Money of payment {} pays nothing ({}): a case is open",
                        held.payment().reference().number(),
                        capture.allocation());
                journal(
                        held,
                        "money-to-give-back",
                        capture.allocation() + " " + capture.amount().text());
            }
        }
        return moved;
    }

    private void settle(Held held, Capture capture, Instant at) {
        var payment = held.payment();
        if (!invoices.settle(payment.establishment(), payment.invoice(), capture.amount(), at)) {
            throw new IllegalStateException(
                    "The invoice of " + payment.reference().number() + " took no money");
        }
        journal(
                held,
                "payment-confirmed",
                capture.confirmation() + " " + capture.amount().text());
        events.publishEvent(
                new InvoicePaid(payment.establishment(), payment.invoice(), payment.reference(), capture.amount(), at));
    }

    private Payment again(Held held, Capture before, Capture news) {
        captures.learn(before, news);
        return move(held.payment(), report(news.doing(before.allocation())), held.invoice());
    }

    /// Known money told with another amount or another order: nothing moves, and somebody is told.
    private Payment contradicted(Held held, Capture news) {
        log.warn(
                "The platform contradicts itself about payment {}",
                held.payment().reference().number());
        journal(held, "money-contradicted", news.amount().text());
        return held.payment();
    }

    private static Report report(Capture capture) {
        return switch (capture.allocation()) {
            case SETTLES -> new Report.Settled(capture.at(), capture.confirmation());
            case DUPLICATE, LATE -> new Report.Surplus(capture.at(), capture.confirmation());
            case MISMATCH, UNMATCHED -> new Report.Unclear(capture.at());
        };
    }

    private Payment move(Payment from, Report report, Invoice invoice) {
        var to = PaymentMoves.next(from, report);
        if (!to.equals(from)) {
            payments.move(from, to, report);
            log.info("Payment {} is {}", from.reference().number(), Payments.name(to));
            if (!(to instanceof Payment.Paid)) {
                journal.record(
                        from.establishment(),
                        who(from.establishment()),
                        "payment-"
                                + Payments.name(to)
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'),
                        invoice.number().value(),
                        from.reference().number());
            }
        }
        return to;
    }

    private void journal(Held held, String deed, String details) {
        journal.record(
                held.payment().establishment(),
                who(held.payment().establishment()),
                deed,
                held.invoice().number().value(),
                held.payment().reference().number() + " " + details);
    }

    private String who(EstablishmentCode establishment) {
        return payments.platformName(establishment);
    }

    private static String transaction(Word.Taken taken, String order) {
        return taken.transaction().isBlank() ? Capture.anonymous(order) : cut(taken.transaction());
    }

    private static String cut(String text) {
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
    }
}
