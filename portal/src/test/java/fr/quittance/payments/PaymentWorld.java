package fr.quittance.payments;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.intake.SimulatedIntake;
import fr.quittance.invoices.Amounts;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceIssued;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.MemoryInvoices;
import fr.quittance.invoices.WithdrawalBegun;
import fr.quittance.journal.MemoryJournal;
import fr.quittance.money.Money;
import fr.quittance.patients.PatientId;
import fr.quittance.payments.platform.PaymentPlatform;
import fr.quittance.payments.platform.SimulatedPlatforms;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;

/// The whole payment core as it runs in production, on twins of its collections in memory, a simulated
/// platform and virtual time. Transactions are where the annotations put them, and nowhere else.
final class PaymentWorld {

    static final EstablishmentCode HOSPITAL = new EstablishmentCode("ch-valmont");
    private static final AnnotationTransactionAttributeSource ANNOTATIONS = new AnnotationTransactionAttributeSource();
    private static final PaymentSettings SETTINGS = new PaymentSettings(
            Map.of(),
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30)));
    private static final RefundSettings ALONE = new RefundSettings(Map.of(HOSPITAL.value(), BigDecimal.valueOf(50)));

    final Memory memory;
    final SimulatedPlatform platform;

    /// Those of the hospital's contract; new payments begin at the first.
    final List<PaymentPlatform> platforms = new ArrayList<>();

    final MemoryInvoices invoices;
    final MemoryJournal journal;
    final MemoryPayments payments;
    final MemoryPages pages;
    final MemoryCaptures captures;
    final MemoryCases cases;
    final MemoryAllocations allocations;
    final MemoryRefunds refunds;
    final MemoryReversals reversals;
    final MemoryMoney monies;
    final MemoryCorrections corrections;
    final MemorySettlements settlements;
    final MemoryBooks books;
    final MemoryInbox inbox;
    final MemoryClosedDays days;
    final List<InvoicePaid> paid = Memory.list();
    final List<RefundMade> given = Memory.list();
    final List<InvoiceCorrected> corrected = Memory.list();
    final Map<String, Instant> tasks = Memory.table();

    final StartPayment start;
    final HearWord word;
    final CheckPayment check;
    final CancelPayment cancel;
    final WatchPayment watch;
    final ReceiveNotice receive;
    final ReadInbox read;
    final SendRefund send;
    final HoldMoney hold;
    final RecordDeskPayment desk;
    final AssociateMoney associate;
    final RequestRefund request;
    final DecideRefund decide;
    final RecordRefund byHand;
    final ReversePayment reverse;
    final DecideDoubt doubt;
    final CloseDoubt closeDoubt;
    final SettleLine settleLine;
    final SimulatedIntake intake;
    private final FreeMoney freeMoney;
    private final NetCorrection netCorrection;

    PaymentWorld(Memory memory, SimulatedPlatform platform) {
        this.memory = memory;
        this.platform = platform;
        platforms.add(platform);
        invoices = new MemoryInvoices(memory);
        journal = new MemoryJournal(memory);
        payments = new MemoryPayments(memory);
        allocations = new MemoryAllocations(memory);
        refunds = new MemoryRefunds(memory);
        captures = new MemoryCaptures(memory, refunds);
        reversals = new MemoryReversals(memory);
        cases = new MemoryCases(memory, allocations, reversals, refunds);
        monies = new MemoryMoney(payments, captures);
        corrections = new MemoryCorrections(invoices, allocations, captures);
        settlements = new MemorySettlements(memory, captures);
        books = new MemoryBooks(memory);
        inbox = new MemoryInbox(memory);
        pages = new MemoryPages(memory, payments, cases);

        var contracts = new SimulatedPlatforms(SETTINGS, memory, platforms);
        var names = new PlatformNames(SETTINGS);
        var rechecks = new Rechecks(SETTINGS);
        var timer = new PaymentTimer(scheduler(), rechecks, memory);
        var refundTimer = new RefundTimer(scheduler(), contracts, rechecks, memory);
        var move = new MovePayment(payments, invoices, names, journal);
        var ledger = new Ledger(captures, allocations, cases, books);
        var take = new TakeMoney(ledger, move, invoices, this::hear);
        var settle = transactional(new SettlePayment(move, captures, cases, take, ledger, reversals));
        word = new HearWord(pages, settle, memory);
        var order = new Impatient(payments, pages, invoices, word, memory);
        check = new CheckPayment(payments, contracts, order, word, memory);
        var reopen = transactional(new ReopenAttempt(move, payments, pages));
        var begin = transactional(new BeginPayment(payments, pages, invoices, timer, memory));
        start = new StartPayment(begin, order, new ReopenPage(payments, reopen, word, memory), check, contracts);
        cancel = new CancelPayment(payments, contracts, check, word);
        watch = new WatchPayment(check, rechecks, word, memory);
        receive = transactional(new ReceiveNotice(inbox, timer));
        var heard = transactional(new HearNotice(word, settle, inbox, journal, memory));
        read = new ReadInbox(inbox, contracts, names, payments, heard, journal);

        days = new MemoryClosedDays(memory);
        hold = new HoldMoney(captures, allocations, refunds, reversals, invoices);
        var moneyJournal = new MoneyJournal(journal, invoices);
        var write = new WriteRefund(refunds, ALONE, refundTimer, moneyJournal, memory);
        var give = new GiveMoney(ledger, payments, move, invoices, this::hear);
        var made = transactional(new SettleRefund(hold, refunds, ledger, cases, moneyJournal, this::hear));
        send = new SendRefund(refunds, captures, refundTimer, made, memory);
        request = transactional(new RequestRefund(hold, refunds, write));
        decide = transactional(new DecideRefund(hold, refunds, refundTimer, write));
        byHand = transactional(new RecordRefund(refunds, hold, days, refundTimer, made, memory));
        associate = transactional(new AssociateMoney(hold, invoices, payments, give));
        var takeBack = new TakeBack(hold, ledger, reversals, days, invoices);
        reverse = transactional(new ReversePayment(payments, monies, move, takeBack, memory));
        var desked = new TakeDeskMoney(payments, move, take);
        var writeDesk = transactional(new WriteDeskPayment(payments, pages, invoices, days, desked, memory));
        desk = new RecordDeskPayment(payments, days, cancel, writeDesk);
        var writeDecision = transactional(new WriteDecision(move, pages, captures, cases, settle, memory));
        doubt = new DecideDoubt(payments, contracts, writeDecision);
        closeDoubt = transactional(new CloseDoubt(captures, cases, journal));
        settleLine = transactional(
                new SettleLine(settlements, captures, monies, move, ledger, reversals, cases, moneyJournal));
        freeMoney = transactional(new FreeMoney(hold, ledger, refunds, invoices, write));
        var net = new NetMoney(hold, give, write);
        netCorrection = transactional(new NetCorrection(invoices, corrections, hold, net, this::hear));
        intake = new SimulatedIntake(invoices, new LivePayments(payments), this::hear, new TransactionTemplate(memory));
    }

    void inOneTransaction(Runnable act) {
        new TransactionTemplate(memory).executeWithoutResult(status -> act.run());
    }

    /// Nobody waits for real in virtual time: another click's answer is there or not.
    private static final class Impatient extends OpenOrder {

        private final MemoryPayments payments;

        Impatient(MemoryPayments payments, MemoryPages pages, MemoryInvoices invoices, HearWord hear, Memory memory) {
            super(payments, pages, invoices, hear, memory);
            this.payments = payments;
        }

        @Override
        Payment awaited(Payment started) {
            return payments.find(started.reference()).orElseThrow();
        }
    }

    private void hear(Object event) {
        switch (event) {
            case InvoicePaid it -> memory.add(paid, it);
            case RefundMade it -> memory.add(given, it);
            case InvoiceCorrected it -> memory.add(corrected, it);
            case WithdrawalBegun it -> freeMoney.on(it);
            case InvoiceIssued it -> netCorrection.on(it);
            default -> {}
        }
    }

    @SuppressWarnings("unchecked")
    private <T> T transactional(T useCase) {
        var proxy = new ProxyFactory(useCase);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice(new TransactionInterceptor(memory, ANNOTATIONS));
        return (T) proxy.getProxy();
    }

    private SchedulerClient scheduler() {
        return (SchedulerClient) Proxy.newProxyInstance(
                PaymentWorld.class.getClassLoader(),
                new Class<?>[] {SchedulerClient.class},
                (proxy, method, arguments) -> {
                    var at = (Instant) arguments[1];
                    if (method.getName().equals("scheduleIfNotExists") && arguments[0] instanceof TaskInstance<?> it) {
                        return schedule(it, at);
                    }
                    if (method.getName().equals("scheduleBatch") && arguments[0] instanceof List<?> all) {
                        for (var it : all) {
                            mustBeNew(schedule((TaskInstance<?>) it, at), it);
                        }
                        return null;
                    }
                    throw new UnsupportedOperationException(method.toString());
                });
    }

    /// PostgreSQL would refuse the second row.
    private static void mustBeNew(boolean isNew, @Nullable Object task) {
        if (!isNew) {
            throw new IllegalStateException(task + " is due already");
        }
    }

    private boolean schedule(TaskInstance<?> task, Instant at) {
        var name = task.getTaskName() + " " + task.getId();
        if (tasks.containsKey(name)) {
            return false;
        }
        memory.put(tasks, name, at);
        return true;
    }

    /// An invoice of a patient nobody knows, not issued yet.
    static Invoice drawn(int place, long cents) {
        var due = Money.cents(cents);
        var amounts = new Amounts(due, Money.ZERO, Money.ZERO, Money.ZERO, due, Money.ZERO, Money.ZERO);
        return new Invoice(
                HOSPITAL,
                new InvoiceId(new UUID(1, place)),
                new InvoiceNumber("F" + place),
                new PatientId(new UUID(2, place)),
                null,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                amounts,
                new InvoiceState.ToPay(Money.ZERO),
                null);
    }
}
