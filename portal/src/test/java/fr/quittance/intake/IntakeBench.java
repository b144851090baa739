package fr.quittance.intake;

import fr.quittance.database.TestDatabase;
import fr.quittance.documents.Documents;
import fr.quittance.documents.PdfCheck;
import fr.quittance.documents.SampleDocuments;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.BilledCares;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.Invoices;
import fr.quittance.invoices.PaymentsUnderWay;
import fr.quittance.journal.Journal;
import fr.quittance.journal.SampleJournal;
import fr.quittance.patients.Coverages;
import fr.quittance.patients.Patients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The intake and what it stands on, over a real database, with a clock and payments that the test
/// moves.
public final class IntakeBench implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final List<Object> heard = new CopyOnWriteArrayList<>();
    private final Set<InvoiceId> beingPaid = new HashSet<>();
    private boolean failing;
    private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    public IntakeBench(Object... more) {
        var database = TestDatabase.fresh();
        InstantSource clock = () -> now;
        PaymentsUnderWay payments = (establishment, invoice) -> beingPaid.contains(invoice);
        context.registerBean(InstantSource.class, () -> clock);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new JdbcTransactionManager(database)));
        context.registerBean(Journal.class, () -> SampleJournal.in(JdbcClient.create(database), clock));
        context.registerBean(Documents.class, () -> SampleDocuments.in(JdbcClient.create(database), clock));
        context.registerBean(SimpleMeterRegistry.class);
        context.registerBean(PaymentsUnderWay.class, () -> payments);
        context.register(Patients.class, Coverages.class, Invoices.class, BilledCares.class, PdfCheck.class);
        context.register(
                AcquittedInvoices.class,
                Receptions.class,
                IssueInvoice.class,
                AddInvoice.class,
                AcquitInvoice.class,
                EnterAsPaid.class,
                KeepAcquitted.class,
                SettleElsewhere.class,
                RecordPatient.class,
                ReceiveAgain.class,
                CompleteContacts.class,
                WithdrawInvoice.class,
                ApplyDeposit.class,
                ReceiveInvoice.class,
                ReceiveRow.class,
                ForeseeReception.class);
        for (var bean : more) {
            if (bean instanceof Class<?> type) {
                context.register(type);
            } else {
                register(bean);
            }
        }
        context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> told) {
                if (failing) {
                    throw new IllegalStateException("A listener fails");
                }
                heard.add(told.getPayload());
            }
        });
        context.refresh();
    }

    @SuppressWarnings("unchecked")
    private <T> void register(T bean) {
        context.registerBean((Class<T>) bean.getClass(), () -> bean);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /// Every event since the beginning, oldest first.
    public List<Object> heard() {
        return heard;
    }

    /// How many events of a kind were heard.
    public long heard(Class<?> type) {
        return heard.stream().filter(type::isInstance).count();
    }

    public void startPaying(InvoiceId invoice) {
        beingPaid.add(invoice);
    }

    /// From now on, whoever hears an event fails.
    public void failListeners() {
        failing = true;
    }

    public Instant now() {
        return now;
    }

    public void wait(Duration time) {
        now = now.plus(time);
    }

    public Invoice invoice(EstablishmentCode establishment, String number) {
        return get(Invoices.class)
                .find(establishment, new InvoiceNumber(number))
                .orElseThrow();
    }

    /// How many rows a table has.
    public int count(String table) {
        return get(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
    }
}
