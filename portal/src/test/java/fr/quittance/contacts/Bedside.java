package fr.quittance.contacts;

import static fr.quittance.invoices.SampleInvoices.VALMONT;

import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.accounts.OneTimeCodes;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.ContactsOnFile;
import fr.quittance.patients.GivenContacts;
import fr.quittance.patients.Patient;
import fr.quittance.patients.PatientId;
import fr.quittance.patients.Patients;
import fr.quittance.patients.PresentStays;
import fr.quittance.patients.Stay;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A story told beside a patient's bed, on the whole portal.
@PortalTest
abstract class Bedside {

    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Patients patients;

    @Autowired
    PresentStays stays;

    @Autowired
    GivenContacts given;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    TransactionTemplate transaction;

    /// A patient who is there.
    ///
    /// @param id names them
    /// @param stay names their stay
    /// @param ipp the hospital's number of them
    /// @param nda the hospital's number of the stay
    record Jeanne(PatientId id, UUID stay, String ipp, String nda) {}

    StaffMember petit;

    @BeforeEach
    void somebody_is_at_work() {
        petit = SampleStaff.employ(portal, "ch-valmont", StaffRole.BILLING_CLERK);
        jdbc.sql("delete from guard.asked_message").update();
        jdbc.sql("delete from rate_limit").update();
    }

    /// No mail server listens here: what was queued is taken back before it is tried for a day.
    @AfterEach
    void send_nothing() {
        jdbc.sql("update notices.message set state = 'CANCELLED', last_error = 'test' where state = 'QUEUED'")
                .update();
    }

    Visit clerk() {
        return SampleStaff.signedIn(portal, port, petit);
    }

    /// Jeanne Dupont, born on 27 March 1957, in a unit since yesterday; another one each time.
    Jeanne inUnit(String unit) {
        return inUnit(unit, Contacts.NONE, null);
    }

    Jeanne inUnit(String unit, Contacts contacts, @org.jspecify.annotations.Nullable LocalDate leftOn) {
        var number = System.nanoTime() + "-" + SEQUENCE.incrementAndGet();
        var patient = new Patient(
                PatientId.next(),
                "IPP-" + number,
                "DURAND",
                "DUPONT",
                "Jeanne",
                LocalDate.of(1957, 3, 27),
                "fr",
                contacts);
        var id = patients.record(VALMONT, patient).orElseThrow();
        patients.recordStay(
                VALMONT, id, new Stay("NDA-" + number, LocalDate.now().minusDays(20), leftOn));
        stays.tell(VALMONT, "NDA-" + number, unit);
        var stay = jdbc.sql("select id from patients.stay where nda = :nda")
                .param("nda", "NDA-" + number)
                .query((row, n) -> row.getObject("id", UUID.class))
                .single();
        return new Jeanne(id, stay, "IPP-" + number, "NDA-" + number);
    }

    static String newAddress() {
        return "jeanne" + SEQUENCE.incrementAndGet() + "@exemple.fr";
    }

    ContactsOnFile contacts(Jeanne jeanne) {
        return transaction.execute(status -> given.of(VALMONT, jeanne.id()));
    }

    /// The code last sent.
    String lastCode() {
        var last = jdbc.sql("select id from accounts.contact_code order by id desc limit 1")
                .query((row, n) -> row.getObject("id", UUID.class))
                .single();
        return codes.code(VALMONT, last);
    }

    /// Six digits that are not those last sent.
    String wrongCode() {
        return lastCode().equals("000000") ? "000001" : "000000";
    }

    /// What the journal says was done to the contacts of a patient.
    List<String> deeds(Jeanne jeanne) {
        return jdbc.sql(
                        "select deed || ' ' || details || ' / ' || who from journal.entry where subject = :id order by at, id")
                .param("id", jeanne.id().value().toString())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /// The messages that stand about the invoices of a patient: `TO_PAY MAIL jeanne@exemple.fr`.
    List<String> messages(Jeanne jeanne) {
        return jdbc.sql("""
                select m.kind || ' ' || m.channel || ' ' || m.recipient
                from notices.message m
                join invoices.invoice i on i.establishment = m.establishment and i.id = m.invoice_id
                where i.patient_id = :patient and m.state <> 'CANCELLED'
                order by m.channel
                """)
                .param("patient", jeanne.id().value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
