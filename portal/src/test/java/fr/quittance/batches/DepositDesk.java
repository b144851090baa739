package fr.quittance.batches;

import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.intake.Column;
import fr.quittance.intake.SampleRows;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.Invoices;
import fr.quittance.patients.Patients;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A clerk who deposits invoices on the screen, on the whole portal.
@PortalTest
abstract class DepositDesk {

    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Invoices invoices;

    @Autowired
    Patients patients;

    StaffMember petit;
    Visit clerk;

    @BeforeEach
    void a_clerk_is_at_the_desk() {
        petit = SampleStaff.employ(portal, "ch-valmont", StaffRole.BILLING_CLERK);
        clerk = SampleStaff.signedIn(portal, port, petit);
    }

    /// A number that no other test has.
    static String aNumber() {
        return "B" + System.nanoTime() + "-" + SEQUENCE.incrementAndGet();
    }

    /// A row due in a month, in the days of the test.
    static SampleRows aRow(String number) {
        var today = java.time.LocalDate.now(java.time.ZoneId.of("Europe/Paris"));
        return SampleRows.anInvoiceRow(number)
                .with(Column.ISSUED_ON, today.minusDays(2).toString())
                .with(Column.ENTERED_ON, today.minusDays(12).toString())
                .with(Column.LEFT_ON, today.minusDays(10).toString())
                .with(Column.DUE_ON, today.plusDays(30).toString());
    }

    /// An index of these rows and the PDF of each.
    static Map<String, byte[]> files(SampleRows... rows) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("index.csv", SampleRows.index(List.of(rows)).getBytes(StandardCharsets.UTF_8));
        Arrays.stream(rows).filter(it -> !it.cell(Column.FILE).isEmpty()).forEach(it -> {
            var name = it.cell(Column.FILE);
            files.put(name, SampleRows.pdf(name.replace(".pdf", "")));
        });
        return files;
    }

    /// Brings files, and answers the address of the draft.
    String bring(Map<String, byte[]> files, String... others) {
        var answer = clerk.upload("/gestion/depots/envoi", "fichiers", files, others);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    String page(String address) {
        return clerk.get(address).body();
    }

    /// Lets in what is ready, and waits until it is.
    String letIn(String address) {
        assertThat(clerk.post(address + "/depart").statusCode()).isEqualTo(303);
        await().atMost(Duration.ofSeconds(60)).until(() -> !state(address).equals("RUNNING"));
        return page(address);
    }

    String state(String address) {
        return jdbc.sql("select state from batches.batch where id = cast(:id as uuid)")
                .param("id", id(address))
                .query(String.class)
                .single();
    }

    static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    Optional<Invoice> invoice(String number) {
        return invoices.find(VALMONT, new InvoiceNumber(number));
    }

    long count(String table, String address) {
        return jdbc.sql("select count(*) from batches." + table + " where batch_id = cast(:id as uuid)")
                .param("id", id(address))
                .query(Long.class)
                .single();
    }

    /// What the journal says was done to a subject, and by whom.
    List<String> deeds(String subject) {
        return jdbc.sql("select who || ' ' || deed from journal.entry where subject = :subject order by at, id")
                .param("subject", subject)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
