package fr.quittance.backoffice;

import static fr.quittance.invoices.SampleInvoices.anInvoice;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.Invoices;
import fr.quittance.invoices.SampleInvoices;
import fr.quittance.patients.Patients;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A story told at the hospital's desk, on the whole portal.
@PortalTest
abstract class Desk {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Patients patients;

    @Autowired
    Invoices invoices;

    @Autowired
    TransactionTemplate transaction;

    StaffMember petit;

    @BeforeEach
    void somebody_is_at_the_desk() {
        petit = SampleStaff.employ(portal, "ch-valmont", StaffRole.BILLING_CLERK, StaffRole.CASHIER);
    }

    Visit clerk() {
        return SampleStaff.signedIn(portal, port, petit);
    }

    Visit somebody(StaffRole role) {
        return SampleStaff.signedIn(portal, port, role);
    }

    Invoice recorded(SampleInvoices sample) {
        return sample.in(patients, invoices);
    }

    Invoice recorded() {
        return recorded(anInvoice());
    }

    /// A message about an invoice, as it stands in its table.
    void message(Invoice invoice, String channel, String state, String error, int generation, Instant at) {
        jdbc.sql("""
                insert into notices.message (
                    establishment, id, kind, channel, invoice_id, recipient, generation, state, attempts, last_error,
                    queued_at, not_before, sent_at)
                values (:establishment, :id, 'TO_PAY', :channel, :invoice, :recipient, :generation, :state, 1,
                    nullif(:error, ''), :at, :at, case when :state in ('SENT', 'UNDELIVERED') then cast(:at as timestamptz) end)
                """)
                .param("establishment", invoice.establishment().value())
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("channel", channel)
                .param("invoice", invoice.id().value())
                .param("recipient", channel.equals("MAIL") ? "jeanne.dupont@exemple.fr" : "+33639980001")
                .param("generation", generation)
                .param("state", state)
                .param("error", error)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// A question of its patient, that waits for an answer.
    void question(Invoice invoice) {
        jdbc.sql("""
                insert into questions.question (
                    establishment, id, invoice_id, reason, body, signed_in, asked_at, answer_by)
                values (:establishment, :id, :invoice, 'OTHER', 'Pourquoi ?', false, now(), current_date + 10)
                """)
                .param("establishment", invoice.establishment().value())
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("invoice", invoice.id().value())
                .update();
    }

    /// Money that no order of ours asked for.
    void strayMoney(String transactionName) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into payments.capture (
                        establishment, platform, merchant, platform_tx_id, order_reference, amount_cents, currency,
                        allocation, confirmation, captured_at, recorded_at)
                    values ('ch-valmont', 'paytweak', 'm', :name, 'ailleurs', 1234, 'EUR', 'UNMATCHED', 'REPORTED',
                        now(), now())
                    """).param("name", transactionName).update();
            jdbc.sql("""
                    insert into payments.refund_case (
                        establishment, platform, merchant, platform_tx_id, reason, opened_at)
                    values ('ch-valmont', 'paytweak', 'm', :name, 'UNMATCHED', now())
                    """).param("name", transactionName).update();
        });
    }

    /// An attempt of which nobody can tell what became of it.
    void undecided(Invoice invoice, String reference) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into payments.attempt (
                        establishment, reference, invoice_id, amount_cents, currency, platform, state, at, reason,
                        created_at, expires_at, decided_at, asking_until, version)
                    values (:establishment, :reference, :invoice, 8450, 'EUR', 'paytweak', 'UNDECIDED', now(), '',
                        now(), now() + interval '1 hour', now(), now(), 1)
                    """)
                    .param("establishment", invoice.establishment().value())
                    .param("reference", reference)
                    .param("invoice", invoice.id().value())
                    .update();
            jdbc.sql("""
                    insert into payments.attempt_line (establishment, reference, place, invoice_id, amount_cents, live)
                    values (:establishment, :reference, 1, :invoice, 8450, false)
                    """)
                    .param("establishment", invoice.establishment().value())
                    .param("reference", reference)
                    .param("invoice", invoice.id().value())
                    .update();
        });
    }

    /// How many messages about an invoice still stand, whatever became of them.
    long messages(Invoice invoice) {
        return jdbc.sql("select count(*) from notices.message where invoice_id = :invoice and state <> 'CANCELLED'")
                .param("invoice", invoice.id().value())
                .query(Long.class)
                .single();
    }

    /// What the journal says was done to a subject.
    java.util.List<String> deeds(String subject) {
        return jdbc.sql("select who || ' ' || deed from journal.entry where subject = :subject order by at, id")
                .param("subject", subject)
                .query((row, n) -> row.getString(1))
                .list();
    }

    static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }
}
