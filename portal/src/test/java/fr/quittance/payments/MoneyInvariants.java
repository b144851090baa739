package fr.quittance.payments;

import static fr.quittance.payments.PaymentInvariants.must;
import static fr.quittance.payments.PaymentWorld.HOSPITAL;

import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.money.Money;
import fr.quittance.payments.Books.Account;
import fr.quittance.payments.SimulatedPlatform.Fate;
import fr.quittance.payments.platform.Ability;
import java.util.Objects;
import java.util.stream.Stream;

/// What holds of every cent after every event of a simulated life: the rules of `books/*.sql`, said once
/// more, and what only the platform knows.
final class MoneyInvariants {

    private final PaymentWorld world;

    MoneyInvariants(PaymentWorld world) {
        this.world = world;
        world.captures.watcher = this::recorded;
    }

    /// Money that was asked for and is still owed pays: a hospital where none ever does would be safe, and
    /// of no use.
    private void recorded(Capture capture) {
        must(
                !capture.platform().equals(Order.DESK) || !world.days.closed.contains(world.days.today()),
                "I9",
                () -> "the till is closed and took " + capture);
        var row = capture.attempt() == null ? null : world.payments.rows.get(capture.attempt());
        if (row == null) {
            return;
        }
        var order = row.payment().order();
        var isKnownByItsName = capture.transaction().contains("@");
        var isTrusted = !isKnownByItsName || capture.confirmation() != Confirmation.REPORTED;
        var isAsked = isTrusted
                && capture.amount().equals(order.amount())
                && capture.currency().equals("EUR");
        var isFirst = world.captures.of(HOSPITAL, order.reference()).stream().noneMatch(Capture::settles);
        var isOwed = order.lines().stream()
                .anyMatch(line -> line.amount()
                                .compareTo(world.invoices
                                        .find(HOSPITAL, line.invoice())
                                        .orElseThrow()
                                        .leftToPay())
                        <= 0);
        must(
                capture.settles() == (isAsked && isFirst && isOwed),
                "I2",
                () -> "asked " + isAsked + ", first " + isFirst + ", owed " + isOwed + ": " + capture);
        must(
                (capture.allocation() == Capture.Allocation.MISMATCH) == !isAsked,
                "I2",
                () -> "asked " + isAsked + ": " + capture);
    }

    void always() {
        world.captures.all().forEach(this::capture);
        world.refunds.all().forEach(this::refund);
        world.invoices.all().forEach(this::invoice);
        world.settlements.rows.values().stream()
                .filter(MemorySettlements.Row::isMatched)
                .forEach(this::paidOut);
        world.corrected.forEach(this::corrected);
        for (var posting : world.books.postings) {
            must(sum(posting.values().stream()).isZero(), "I9", () -> "a posting that does not balance: " + posting);
        }
        must(
                world.platform.refunds.tooMuch.isEmpty(),
                "I3",
                () -> "more was asked back than was taken: " + world.platform.refunds.tooMuch);
    }

    private void capture(Capture capture) {
        var came = capture.amount().minus(world.reversals.of(capture.id()));
        var pays = world.allocations.sum(it -> it.capture().equals(capture.id()));
        var back = world.refunds.made(it -> it.capture().equals(capture.id()) && it.invoice() == null);
        var rest = came.minus(pays).minus(back);
        must(
                !pays.isNegative() && !rest.isNegative(),
                "I3",
                () -> capture + ": " + came + " came, " + pays + " pay, " + back + " went back");
        must(
                world.cases.owes(capture) == rest.isPositive(),
                "I3",
                () -> capture + " leaves " + rest + ", case " + world.cases.rows.get(capture.id()));
        var promised = sum(world.refunds.of(HOSPITAL, capture.id()).stream()
                .filter(it -> !(it.state() instanceof RefundState.Refused))
                .filter(it -> !(it.state() instanceof RefundState.Dropped))
                .map(Refund::amount));
        must(
                promised.compareTo(came) <= 0,
                "I3",
                () -> promised + " are given back or promised of " + came + " that came: " + capture);
        must(!capture.settles() || isReal(capture), "I5", () -> capture + " pays and no platform took it");
    }

    /// Whether a platform took it, or the desk.
    boolean isReal(Capture capture) {
        var made = world.platform.orders.get(capture.order());
        return capture.platform().equals(Order.DESK)
                || (made != null
                        && made.fate == Fate.PAID
                        && isNamed(capture, made.transaction)
                        && made.amount.equals(capture.amount()));
    }

    /// Whether money bears a name that its platform gave to it.
    static boolean isNamed(Capture capture, String transaction) {
        return capture.isAnonymous()
                || capture.transaction().equals(transaction)
                || capture.transaction().equals(Capture.reused(transaction, capture.order()));
    }

    private void refund(Refund refund) {
        if (refund.state() instanceof RefundState.Done done && done.byPlatform()) {
            var given = world.platform.refunds.given.get(refund.reference().value());
            must(
                    given != null && given.amount().equals(refund.amount()),
                    "I5",
                    () -> refund + " is said to be made and was not");
        }
        var isApproved =
                !(refund.state() instanceof RefundState.Requested) && !(refund.state() instanceof RefundState.Dropped);
        var approver = world.refunds.approver(refund.id());
        must(
                !isApproved || !refund.needsOther() || (approver != null && !approver.equals(refund.requestedBy())),
                "I3",
                () -> refund + " is approved by " + approver);
        must(
                !isForThePlatform(refund) || world.tasks.containsKey(task(refund)),
                "I7",
                () -> "nothing looks after " + refund);
    }

    /// Whether the platform is to give it back, and did not say yet how that ended.
    private boolean isForThePlatform(Refund refund) {
        var isUnderWay = switch (refund.state()) {
            case RefundState.Requested it -> false;
            case RefundState.Approved it -> true;
            case RefundState.Asked it -> true;
            case RefundState.Unclear it -> true;
            case RefundState.Done it -> false;
            case RefundState.Refused it -> false;
            case RefundState.Dropped it -> false;
        };
        return isUnderWay
                && !refund.byHand()
                && world.platform.can(Ability.REFUNDS)
                && world.captures
                        .find(HOSPITAL, refund.capture())
                        .filter(it -> it.platform().equals(SimulatedPlatform.NAME))
                        .isPresent();
    }

    private static String task(Refund refund) {
        return RefundTimer.SEND.getTaskName() + " " + new RefundTimer.Key(HOSPITAL, refund.id()).text();
    }

    private void invoice(Invoice invoice) {
        var here = world.allocations.sum(it -> it.invoice().equals(invoice.id()));
        var paid = here.plus(world.invoices.elsewhere(invoice.id()));
        switch (invoice.state()) {
            case InvoiceState.ToPay(var part) -> {
                must(part.equals(paid), "I2", () -> invoice.number() + " says " + part + ", money says " + paid);
                must(invoice.leftToPay().isPositive(), "I2", () -> invoice.number() + " is paid and still to pay");
            }
            case InvoiceState.Paid it ->
                must(
                        invoice.amounts().due().equals(paid) && it.paid().equals(paid),
                        "I2",
                        () -> invoice.number() + " is paid by " + paid);
            case InvoiceState.NothingToPay nothing -> throw new AssertionError("I2 nothing was to pay");
            case InvoiceState.Cancelled it ->
                must(here.isZero(), "I2", () -> invoice.number() + " is withdrawn and holds " + here);
        }
        var told = world.paid.stream()
                .filter(event -> event.invoice().equals(invoice.id()))
                .count();
        var times = world.invoices.timesPaidInFull(invoice.id());
        must(told == times, "I4", () -> invoice.number() + " was paid " + times + " times and told " + told);
    }

    /// What reached the hospital's account is sure, and so is what it pays.
    private void paidOut(MemorySettlements.Row row) {
        var capture = world.captures
                .find(HOSPITAL, Objects.requireNonNull(row.money()))
                .orElseThrow();
        must(capture.confirmation() == Confirmation.SETTLED, "I1", () -> capture + " was paid out");
        for (var payment : world.monies.paidBy(capture)) {
            must(
                    payment instanceof Payment.Paid paid && paid.confirmation() == Confirmation.SETTLED,
                    "I1",
                    () -> payment + " is paid by money that was paid out");
        }
    }

    /// Whoever is told that a correction is paid already is told so once, and it is.
    private void corrected(InvoiceCorrected event) {
        var times = world.corrected.stream().filter(event::equals).count();
        var paid = world.invoices.timesPaidInFull(event.invoice());
        must(times == 1 && paid >= 1, "I10", () -> event + " was told " + times + " times and paid " + paid);
    }

    /// A correction that the money of the old invoice pays whole is told.
    private void told(Invoice invoice) {
        var moved = world.allocations.sum(it -> it.invoice().equals(invoice.id())
                && it.reason() == Allocations.Reason.CORRECTED
                && it.amount().isPositive());
        must(
                moved.compareTo(invoice.amounts().due()) < 0
                        || world.corrected.contains(new InvoiceCorrected(HOSPITAL, invoice.id())),
                "I10",
                () -> invoice.number() + " is paid by what it replaces and nobody is told");
    }

    /// What is true once everybody knows everything.
    void atTheEnd() {
        for (var given : world.platform.refunds.given.values()) {
            must(
                    world.refunds.all().stream()
                            .anyMatch(it -> it.reference().value().equals(given.reference())
                                    && it.state() instanceof RefundState.Done),
                    "I1",
                    () -> given + " went back and nobody knows");
        }
        for (var refund : world.refunds.all()) {
            must(!isForThePlatform(refund), "R1 liveness", () -> refund + " is undecided");
        }
        world.invoices.all().forEach(this::told);
        books();
    }

    private void books() {
        var came = sum(world.captures.all().stream().map(Capture::amount));
        var reversed = sum(world.reversals.rows.values().stream());
        var pays = world.allocations.sum(it -> true);
        var backOfPaid = world.refunds.made(it -> it.invoice() != null);
        var backOfRest = world.refunds.made(it -> it.invoice() == null);
        holds(Account.PATIENTS, backOfPaid.minus(pays));
        holds(Account.TO_REFUND, pays.plus(reversed).plus(backOfRest).minus(came));
        var held = came.minus(reversed).minus(backOfPaid).minus(backOfRest);
        var hospital = sum(Stream.of(Account.PLATFORM, Account.DESK, Account.BANK, Account.FEES)
                .map(it -> world.books.balance(HOSPITAL, it)));
        must(hospital.equals(held), "I9", () -> "the books hold " + hospital + ", and " + held + " is there");
        var fees = sum(world.settlements.rows.values().stream()
                .filter(MemorySettlements.Row::isMatched)
                .map(it -> it.line().fee()));
        holds(Account.FEES, fees);
    }

    private void holds(Account account, Money sum) {
        var balance = world.books.balance(HOSPITAL, account);
        must(balance.equals(sum), "I9", () -> "the books say " + balance + " of " + account + "; counted are " + sum);
    }

    private static Money sum(Stream<Money> all) {
        return all.reduce(Money.ZERO, Money::plus);
    }
}
