package fr.quittance.payments;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Amounts;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.MemoryInvoices;
import fr.quittance.journal.MemoryJournal;
import fr.quittance.money.Money;
import fr.quittance.patients.PatientId;
import fr.quittance.payments.platform.SimulatedPlatforms;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;

/// The whole payment core as it runs in production, on twins of its collections in memory, a simulated
/// platform and virtual time. Transactions are where the annotations put them, and nowhere else.
final class PaymentWorld {

    static final EstablishmentCode HOSPITAL = new EstablishmentCode("ch-valmont");
    private static final PaymentSettings SETTINGS = new PaymentSettings(
            Map.of(),
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30)));

    final Memory memory;
    final SimulatedPlatform platform;
    final MemoryInvoices invoices;
    final MemoryJournal journal;
    final MemoryPayments payments;
    final MemoryCaptures captures;
    final MemoryCases cases;
    final MemoryAllocations allocations;
    final MemoryBooks books;
    final MemoryInbox inbox;
    final List<InvoicePaid> paid = Memory.list();
    final Map<String, Instant> tasks = Memory.table();

    final StartPayment start;
    final CheckPayment check;
    final CancelPayment cancel;
    final WatchPayment watch;
    final ReceiveNotice receive;
    final ReadInbox read;
    final LivePayments live;
    final TransactionTemplate transactions;

    PaymentWorld(Memory memory, SimulatedPlatform platform) {
        this.memory = memory;
        this.platform = platform;
        invoices = new MemoryInvoices(memory);
        journal = new MemoryJournal(memory);
        payments = new MemoryPayments(memory, SETTINGS);
        captures = new MemoryCaptures(memory);
        cases = new MemoryCases(memory);
        allocations = new MemoryAllocations(memory);
        books = new MemoryBooks(memory);
        inbox = new MemoryInbox(memory);
        transactions = new TransactionTemplate(memory);
        var pages = new MemoryPages(memory, payments, cases);
        var platforms = new SimulatedPlatforms(SETTINGS, memory, platform);
        var rechecks = new Rechecks(SETTINGS);
        var timer = new PaymentTimer(scheduler(), rechecks, memory);
        var move = new MovePayment(payments, invoices, journal);
        var ledger = new Ledger(captures, allocations, cases, books);
        var take = new TakeMoney(ledger, captures, move, invoices, this::hear);
        var settle = transactional(new SettlePayment(move, captures, cases, take, ledger));
        var hear = new HearWord(pages, settle, memory);
        var order = new Impatient(payments, pages, invoices, hear, memory);
        check = new CheckPayment(payments, platforms, order, hear, memory);
        var reopen = transactional(new ReopenAttempt(move, payments, pages));
        var begin = transactional(new BeginPayment(payments, pages, invoices, timer, memory));
        start = new StartPayment(begin, order, new ReopenPage(payments, reopen, hear, memory), check, platforms);
        cancel = new CancelPayment(payments, platforms, check, hear);
        watch = new WatchPayment(check, rechecks, journal, memory);
        receive = transactional(new ReceiveNotice(inbox, timer));
        read = new ReadInbox(
                inbox, platforms, payments, new HearNotice(hear, settle, payments, journal, memory), journal);
        live = new LivePayments(payments);
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
        if (event instanceof InvoicePaid it) {
            memory.add(paid, it);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> T transactional(T useCase) {
        var proxy = new ProxyFactory(useCase);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice(new TransactionInterceptor(memory, new AnnotationTransactionAttributeSource()));
        return (T) proxy.getProxy();
    }

    private SchedulerClient scheduler() {
        return (SchedulerClient) Proxy.newProxyInstance(
                PaymentWorld.class.getClassLoader(),
                new Class<?>[] {SchedulerClient.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("scheduleIfNotExists")
                            || !(arguments[0] instanceof TaskInstance<?> it)) {
                        throw new UnsupportedOperationException(method.toString());
                    }
                    var name = it.getTaskName() + " " + it.getId();
                    if (tasks.containsKey(name)) {
                        return false;
                    }
                    memory.put(tasks, name, (Instant) arguments[1]);
                    return true;
                });
    }

    /// An invoice of a patient nobody knows.
    Invoice bill(int place, long cents) {
        var due = Money.cents(cents);
        var amounts = new Amounts(due, Money.ZERO, Money.ZERO, Money.ZERO, due, Money.ZERO, Money.ZERO);
        var invoice = new Invoice(
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
        invoices.add(invoice);
        return invoice;
    }

    /// The hospital withdraws an invoice, or takes its money at the desk, unless somebody is paying it.
    boolean unlessPaying(Invoice invoice, Runnable act) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            invoices.lock(HOSPITAL, invoice.id());
            if (live.concern(HOSPITAL, invoice.id())) {
                return false;
            }
            act.run();
            return true;
        }));
    }
}
