package fr.quittance.invoices;

import fr.quittance.documents.DocumentId;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import fr.quittance.patients.PatientId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The invoices of each hospital.
@Component
public class Invoices {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Invoices(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Adds a new invoice, unless its number is taken.
    ///
    /// @return whether it was added; false means the number exists already and nothing changed
    public boolean add(Invoice invoice) {
        var amounts = invoice.amounts();
        var added = jdbc.sql("""
                insert into invoices.invoice (
                    establishment, id, number, patient_id, nda, issued_on, due_on,
                    total_cents, amo_cents, amc_participation_cents, amc_exigences_cents,
                    patient_participation_cents, patient_exigences_cents, already_paid_cents,
                    state, document_id, created_at)
                values (
                    :establishment, :id, :number, :patient, :nda, :issuedOn, :dueOn,
                    :total, :amo, :amcParticipation, :amcExigences,
                    :patientParticipation, :patientExigences, :alreadyPaid,
                    :state, :document, :now)
                on conflict (establishment, number) do nothing
                """)
                .param("establishment", invoice.establishment().value())
                .param("id", invoice.id().value())
                .param("number", invoice.number().value())
                .param("patient", invoice.patient().value())
                .param("nda", invoice.nda())
                .param("issuedOn", Date.valueOf(invoice.issuedOn()))
                .param("dueOn", Date.valueOf(invoice.dueOn()))
                .param("total", amounts.total().cents())
                .param("amo", amounts.amo().cents())
                .param("amcParticipation", amounts.amcParticipation().cents())
                .param("amcExigences", amounts.amcExigences().cents())
                .param("patientParticipation", amounts.patientParticipation().cents())
                .param("patientExigences", amounts.patientExigences().cents())
                .param("alreadyPaid", amounts.alreadyPaid().cents())
                .param("state", amounts.due().isPositive() ? "TO_PAY" : "NOTHING_TO_PAY")
                .param(
                        "document",
                        invoice.document() == null ? null : invoice.document().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return added == 1;
    }

    public Optional<Invoice> find(EstablishmentCode establishment, InvoiceId id) {
        return jdbc.sql("select " + InvoiceRows.COLUMNS + """
                from invoices.invoice
                where establishment = :establishment and id = :id
                """)
                .param("establishment", establishment.value())
                .param("id", id.value())
                .query(InvoiceRows::read)
                .optional();
    }

    public Optional<Invoice> find(EstablishmentCode establishment, InvoiceNumber number) {
        return jdbc.sql("select " + InvoiceRows.COLUMNS + """
                from invoices.invoice
                where establishment = :establishment and number = :number
                """)
                .param("establishment", establishment.value())
                .param("number", number.value())
                .query(InvoiceRows::read)
                .optional();
    }

    /// Those of these numbers that exist, by number.
    public Map<InvoiceNumber, Invoice> find(EstablishmentCode establishment, Collection<InvoiceNumber> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select " + InvoiceRows.COLUMNS + """
                from invoices.invoice
                where establishment = :establishment and number = any(:numbers)
                """)
                .param("establishment", establishment.value())
                .param("numbers", numbers.stream().map(InvoiceNumber::value).toArray(String[]::new))
                .query(InvoiceRows::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Invoice::number, Function.identity()));
    }

    /// The invoices of these stays that were not withdrawn.
    ///
    /// @param ndas the hospital's numbers of the billing files
    public List<Invoice> ofStays(EstablishmentCode establishment, Collection<String> ndas) {
        if (ndas.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + InvoiceRows.COLUMNS + """
                from invoices.invoice
                where establishment = :establishment and nda = any(:ndas) and state <> 'CANCELLED'
                order by issued_on, number
                """)
                .param("establishment", establishment.value())
                .param("ndas", ndas.toArray(String[]::new))
                .query(InvoiceRows::read)
                .list();
    }

    /// Holds a number until the end of the transaction, whether the invoice exists or not: what two
    /// doors say of one invoice is heard one after the other.
    public void hold(EstablishmentCode establishment, InvoiceNumber number) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "invoice " + establishment + " " + number)
                .query(Integer.class)
                .single();
    }

    /// The invoice, held until the end of the transaction: money is only moved under this lock.
    public Optional<Invoice> lock(EstablishmentCode establishment, InvoiceId id) {
        return jdbc.sql("select " + InvoiceRows.COLUMNS + """
                from invoices.invoice
                where establishment = :establishment and id = :id
                for update
                """)
                .param("establishment", establishment.value())
                .param("id", id.value())
                .query(InvoiceRows::read)
                .optional();
    }

    /// The invoices of a patient, newest first.
    public List<Invoice> of(EstablishmentCode establishment, PatientId patient) {
        return jdbc.sql("select " + InvoiceRows.COLUMNS + """
                from invoices.invoice
                where establishment = :establishment and patient_id = :patient
                order by issued_on desc, number desc
                """)
                .param("establishment", establishment.value())
                .param("patient", patient.value())
                .query(InvoiceRows::read)
                .list();
    }

    /// Takes a payment into account. The caller holds the invoice by [#lock].
    ///
    /// @param amount at most what is left to pay
    /// @return whether the invoice took it; false when it is not to pay, or not for that much
    public boolean settle(EstablishmentCode establishment, InvoiceId id, Money amount, Instant at) {
        return jdbc.sql("""
                update invoices.invoice
                set paid_cents = paid_cents + :amount,
                    state = case when paid_cents + :amount = due_cents then 'PAID' else state end,
                    paid_at = case when paid_cents + :amount = due_cents then cast(:at as timestamptz) end
                where establishment = :establishment and id = :id
                    and state = 'TO_PAY' and paid_cents + :amount <= due_cents and :amount > 0
                """)
                        .param("establishment", establishment.value())
                        .param("id", id.value())
                        .param("amount", amount.cents())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// Takes all that is left as paid to the hospital itself, not through Quittance. The caller holds
    /// the invoice by [#lock].
    ///
    /// @return whether the invoice was to pay, and is paid now
    public boolean settleElsewhere(EstablishmentCode establishment, InvoiceId id) {
        return jdbc.sql("""
                update invoices.invoice
                set paid_elsewhere_cents = paid_elsewhere_cents + due_cents - paid_cents, paid_cents = due_cents,
                    state = 'PAID', paid_at = :now
                where establishment = :establishment and id = :id and state = 'TO_PAY'
                """)
                        .param("establishment", establishment.value())
                        .param("id", id.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /// Takes a payment out of account again: it never came, or goes to another invoice. The caller holds
    /// the invoice by [#lock].
    ///
    /// @param amount at most what was paid through Quittance
    /// @return whether the invoice gave it back, and is to pay again
    public boolean unsettle(EstablishmentCode establishment, InvoiceId id, Money amount) {
        return jdbc.sql("""
                update invoices.invoice
                set paid_cents = paid_cents - :amount, state = 'TO_PAY', paid_at = null
                where establishment = :establishment and id = :id and state in ('TO_PAY', 'PAID')
                    and :amount > 0 and paid_cents - paid_elsewhere_cents >= :amount
                """)
                        .param("establishment", establishment.value())
                        .param("id", id.value())
                        .param("amount", amount.cents())
                        .update()
                == 1;
    }

    /// Gives an invoice that came without a PDF the paper that was made of it.
    ///
    /// @return whether it had none
    public boolean attach(EstablishmentCode establishment, InvoiceId id, DocumentId document) {
        return jdbc.sql("""
                update invoices.invoice
                set document_id = :document
                where establishment = :establishment and id = :id and document_id is null
                """)
                        .param("establishment", establishment.value())
                        .param("id", id.value())
                        .param("document", document.value())
                        .update()
                == 1;
    }

    /// The numbers of these invoices.
    public Map<InvoiceId, InvoiceNumber> numbers(EstablishmentCode establishment, Collection<InvoiceId> ids) {
        var numbers = new HashMap<InvoiceId, InvoiceNumber>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, number from invoices.invoice where establishment = :establishment and id in (:ids)")
                    .param("establishment", establishment.value())
                    .param("ids", ids.stream().map(InvoiceId::value).toList())
                    .query(row -> {
                        numbers.put(
                                new InvoiceId(row.getObject("id", UUID.class)),
                                new InvoiceNumber(row.getString("number")));
                    });
        }
        return numbers;
    }

    /// Withdraws an invoice that is to pay or has nothing to pay, and was not paid, even in part.
    ///
    /// @return whether it was withdrawn
    public boolean cancel(EstablishmentCode establishment, InvoiceId id, @Nullable InvoiceNumber replacedBy) {
        return jdbc.sql("""
                update invoices.invoice
                set state = 'CANCELLED', cancelled_at = :now, replaced_by = :replacedBy
                where establishment = :establishment and id = :id
                    and state in ('TO_PAY', 'NOTHING_TO_PAY') and paid_cents = 0
                """)
                        .param("establishment", establishment.value())
                        .param("id", id.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("replacedBy", replacedBy == null ? null : replacedBy.value())
                        .update()
                == 1;
    }

    /// Gives the patient until another day to pay. The day the hospital gave stays on file.
    ///
    /// @return whether the invoice was to pay
    public boolean postpone(EstablishmentCode establishment, InvoiceId id, LocalDate until) {
        return jdbc.sql("""
                update invoices.invoice
                set first_due_on = coalesce(first_due_on, due_on), due_on = :until
                where establishment = :establishment and id = :id and state = 'TO_PAY'
                """)
                        .param("establishment", establishment.value())
                        .param("id", id.value())
                        .param("until", Date.valueOf(until))
                        .update()
                == 1;
    }

    /// The last day to pay as the hospital sent it, whatever delay was granted since.
    public LocalDate firstDueOn(Invoice invoice) {
        return jdbc.sql("""
                select coalesce(first_due_on, due_on)
                from invoices.invoice
                where establishment = :establishment and id = :id
                """)
                .param("establishment", invoice.establishment().value())
                .param("id", invoice.id().value())
                .query(LocalDate.class)
                .single();
    }
}
