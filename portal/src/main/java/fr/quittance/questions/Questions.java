package fr.quittance.questions;

import fr.quittance.documents.DocumentId;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.patients.Patient;
import fr.quittance.visitors.StaffMember;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The questions of each hospital's patients, open and answered.
@Component
public class Questions {

    private static final String SELECT = """
            select establishment, id, invoice_id, reason, body, document_id, signed_in, asked_at, answer_by,
                answer, answered_at, answered_by
            from questions.question
            """;

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds a question.
    ///
    /// @return whether it was added; false when one about the same invoice is open already
    boolean add(Question question) {
        return jdbc.sql("""
                insert into questions.question (
                    establishment, id, invoice_id, reason, body, document_id, signed_in, asked_at, answer_by)
                values (:establishment, :id, :invoice, :reason, :body, :document, :signedIn, :askedAt, :answerBy)
                on conflict (establishment, invoice_id) where answer is null do nothing
                """)
                        .param("establishment", question.establishment().value())
                        .param("id", question.id())
                        .param("invoice", question.invoice().value())
                        .param("reason", question.reason().name())
                        .param("body", question.body())
                        .param(
                                "document",
                                question.document() == null
                                        ? null
                                        : question.document().value())
                        .param("signedIn", question.signedIn())
                        .param("askedAt", Timestamp.from(question.askedAt()))
                        .param("answerBy", Date.valueOf(question.answerBy()))
                        .update()
                == 1;
    }

    /// Answers an open question.
    ///
    /// @return whether it was still open
    boolean answer(EstablishmentCode establishment, UUID id, Question.Answer answer) {
        return jdbc.sql("""
                update questions.question
                set answer = :answer, answered_at = :at, answered_by = :by
                where establishment = :establishment and id = :id and answer is null
                """)
                        .param("establishment", establishment.value())
                        .param("id", id)
                        .param("answer", answer.text())
                        .param("at", Timestamp.from(answer.at()))
                        .param("by", answer.by())
                        .update()
                == 1;
    }

    /// Gives the open questions about these invoices to somebody.
    ///
    /// @return the numbers of the invoices of those that were not theirs
    List<InvoiceNumber> assign(EstablishmentCode establishment, Collection<InvoiceId> invoices, StaffMember to) {
        if (invoices.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                update questions.question q
                set assigned_to = :to, assigned_name = :name
                from invoices.invoice i
                where q.establishment = :establishment and q.invoice_id in (:invoices) and q.answer is null
                    and q.assigned_to is distinct from :to
                    and i.establishment = q.establishment and i.id = q.invoice_id
                returning i.number
                """)
                .param("to", to.id())
                .param("name", to.name())
                .param("establishment", establishment.value())
                .param("invoices", invoices.stream().map(InvoiceId::value).toList())
                .query((row, n) -> new InvoiceNumber(row.getString("number")))
                .list();
    }

    /// Who takes care of a question, by name; nobody in particular when empty.
    public Optional<String> assignee(EstablishmentCode establishment, UUID id) {
        return jdbc.sql("""
                select assigned_name from questions.question
                where establishment = :establishment and id = :id and assigned_name is not null
                """)
                .param("establishment", establishment.value())
                .param("id", id)
                .query(String.class)
                .optional();
    }

    public Optional<Question> find(EstablishmentCode establishment, UUID id) {
        return jdbc.sql(SELECT + " where establishment = :establishment and id = :id")
                .param("establishment", establishment.value())
                .param("id", id)
                .query(Questions::read)
                .optional();
    }

    /// The questions about an invoice, newest first.
    public List<Question> about(EstablishmentCode establishment, InvoiceId invoice) {
        return jdbc.sql(SELECT + """
                where establishment = :establishment and invoice_id = :invoice
                order by asked_at desc, id desc
                """)
                .param("establishment", establishment.value())
                .param("invoice", invoice.value())
                .query(Questions::read)
                .list();
    }

    /// A question that waits for an answer, in a list: nothing of its words.
    ///
    /// @param patient « DUPONT Jeanne »
    public record Waiting(
            UUID id,
            InvoiceNumber invoice,
            String patient,
            Question.Reason reason,
            Instant askedAt,
            LocalDate answerBy) {}

    /// The questions that wait for an answer, the most urgent first; one more than asked for says
    /// that there are more.
    ///
    /// @param from how many to leave out at the beginning
    public List<Waiting> waiting(EstablishmentCode establishment, int from, int most) {
        return jdbc.sql("""
                select q.id, i.number, p.last_name, p.first_name, q.reason, q.asked_at, q.answer_by
                from questions.question q
                join invoices.invoice i on i.establishment = q.establishment and i.id = q.invoice_id
                join patients.patient p on p.establishment = i.establishment and p.id = i.patient_id
                where q.establishment = :establishment and q.answer is null
                order by q.answer_by, q.id
                limit :most offset :from
                """)
                .param("establishment", establishment.value())
                .param("most", most)
                .param("from", from)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        new InvoiceNumber(row.getString("number")),
                        Patient.listedName(row.getString("last_name"), row.getString("first_name")),
                        Question.Reason.valueOf(row.getString("reason")),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getObject("answer_by", LocalDate.class)))
                .list();
    }

    /// Whether nobody may be reminded of an invoice, because a question about it is open.
    public boolean pauses(EstablishmentCode establishment, InvoiceId invoice) {
        return jdbc.sql("""
                select exists (
                    select from questions.question
                    where establishment = :establishment and invoice_id = :invoice and answer is null)
                """)
                .param("establishment", establishment.value())
                .param("invoice", invoice.value())
                .query(Boolean.class)
                .single();
    }

    private static Question read(ResultSet row, int n) throws SQLException {
        var document = row.getObject("document_id", UUID.class);
        var answer = row.getString("answer");
        return new Question(
                new EstablishmentCode(row.getString("establishment")),
                row.getObject("id", UUID.class),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                Question.Reason.valueOf(row.getString("reason")),
                row.getString("body"),
                document == null ? null : new DocumentId(document),
                row.getBoolean("signed_in"),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("answer_by", LocalDate.class),
                answer == null
                        ? null
                        : new Question.Answer(
                                answer,
                                row.getTimestamp("answered_at").toInstant(),
                                Objects.requireNonNull(row.getString("answered_by"))));
    }
}
