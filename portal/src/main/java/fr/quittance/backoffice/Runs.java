package fr.quittance.backoffice;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.visitors.StaffMember;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The runs of each hospital: what staff do to many invoices at once.
@Component
public class Runs {

    /// A message about the invoice went in these last minutes: it is left out, as `TellAgain` would.
    private static final Duration JUST_TOLD = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Runs(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Writes down a run to check: nothing happens before it is confirmed.
    Run drawUp(StaffMember member, Queue queue, String channels, Collection<InvoiceId> invoices) {
        var establishment = new EstablishmentCode(member.establishment());
        var run = new Run(
                establishment,
                UuidCreator.getTimeOrderedEpoch(),
                channels,
                queue,
                member.name(),
                Run.State.DRAFT,
                null);
        jdbc.sql("""
                insert into backoffice.run (
                    establishment, id, channels, queue, asked_by, asked_by_name, drawn_up_at)
                values (:establishment, :id, :channels, :queue, :member, :name, :now)
                """)
                .param("establishment", establishment.value())
                .param("id", run.id())
                .param("channels", channels)
                .param("queue", queue.name())
                .param("member", member.id())
                .param("name", member.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                insert into backoffice.run_item (establishment, run_id, invoice_id)
                select i.establishment, :id, i.id
                from invoices.invoice i
                where i.establishment = :establishment and i.id = any(:invoices)
                """)
                .param("establishment", establishment.value())
                .param("id", run.id())
                .param("invoices", invoices.stream().map(InvoiceId::value).toArray(UUID[]::new))
                .update();
        return run;
    }

    public Optional<Run> find(EstablishmentCode establishment, UUID id) {
        return jdbc.sql("""
                select establishment, id, channels, queue, asked_by_name, state, starts_at
                from backoffice.run
                where establishment = :establishment and id = :id
                """)
                .param("establishment", establishment.value())
                .param("id", id)
                .query(Runs::read)
                .optional();
    }

    /// What will be sent and what is left out, as things stand now.
    public Run.Check check(Run run) {
        return jdbc.sql("""
                with item as (
                    select i.state = 'TO_PAY' and q.id is null as owed,
                        i.state = 'TO_PAY' and q.id is not null as asked,
                        p.email is not null and :channels <> 'SMS' as mail,
                        p.mobile is not null and p.sms_consent and :channels <> 'MAIL' as sms,
                        exists (
                            select from notices.message m
                            where m.establishment = :establishment and m.invoice_id = i.id
                                and (m.state = 'SENDING' or m.state = 'SENT' and m.sent_at > :recently
                                    or m.state = 'QUEUED' and m.generation > 1 and m.last_error is null)) as told
                    from backoffice.run_item r
                    join invoices.invoice i on i.establishment = r.establishment and i.id = r.invoice_id
                    join patients.patient p on p.establishment = i.establishment and p.id = i.patient_id
                    left join questions.question q on q.establishment = i.establishment and q.invoice_id = i.id
                        and q.answer is null
                    where r.establishment = :establishment and r.run_id = :run)
                select count(*) filter (where owed and (mail or sms) and not told) as patients,
                    count(*) filter (where owed and mail and not told) as mails,
                    count(*) filter (where owed and sms and not told) as texts,
                    count(*) filter (where asked) as questioned,
                    count(*) filter (where owed and not (mail or sms)) as no_contact,
                    count(*) filter (where not owed and not asked) as settled,
                    count(*) filter (where owed and (mail or sms) and told) as just_told
                from item
                """)
                .param("establishment", run.establishment().value())
                .param("run", run.id())
                .param("channels", run.channels())
                .param("recently", Timestamp.from(clock.instant().minus(JUST_TOLD)))
                .query((row, n) -> new Run.Check(
                        row.getLong("patients"),
                        row.getLong("mails"),
                        row.getLong("texts"),
                        row.getLong("questioned"),
                        row.getLong("no_contact"),
                        row.getLong("settled"),
                        row.getLong("just_told")))
                .single();
    }

    public Run.Progress progress(Run run) {
        return jdbc.sql("""
                select count(outcome) as done, count(*) filter (where outcome = 'SENT') as sent, count(*) as total
                from backoffice.run_item
                where establishment = :establishment and run_id = :run
                """)
                .param("establishment", run.establishment().value())
                .param("run", run.id())
                .query((row, n) -> new Run.Progress(row.getLong("done"), row.getLong("sent"), row.getLong("total")))
                .single();
    }

    /// Confirms a run that was checked.
    ///
    /// @return whether it was a draft until now
    boolean confirm(Run run, Instant startsAt) {
        return move(run, "state = 'WAITING', starts_at = :at", "state = 'DRAFT'", startsAt);
    }

    /// Undoes a run that has not begun.
    ///
    /// @return whether it had not
    boolean undo(Run run) {
        return move(run, "state = 'UNDONE', ended_at = :at", "state = 'WAITING'", clock.instant());
    }

    /// Begins a run, or goes on with one that a crash interrupted.
    ///
    /// @return whether there is something to go on with; false when it was undone or is done
    boolean begin(Run run) {
        return move(run, "state = 'RUNNING'", "state in ('WAITING', 'RUNNING') and starts_at <= :at", clock.instant());
    }

    boolean end(Run run) {
        return move(run, "state = 'DONE', ended_at = :at", "state = 'RUNNING'", clock.instant());
    }

    private boolean move(Run run, String change, String condition, Instant at) {
        return jdbc.sql("update backoffice.run set " + change
                                + " where establishment = :establishment and id = :id and " + condition)
                        .param("establishment", run.establishment().value())
                        .param("id", run.id())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// Invoices of a run that nothing was done to yet.
    List<InvoiceId> left(Run run, int limit) {
        return jdbc.sql("""
                select invoice_id
                from backoffice.run_item
                where establishment = :establishment and run_id = :run and outcome is null
                order by invoice_id
                limit :limit
                """)
                .param("establishment", run.establishment().value())
                .param("run", run.id())
                .param("limit", limit)
                .query((row, n) -> new InvoiceId(row.getObject("invoice_id", UUID.class)))
                .list();
    }

    /// Writes what became of one invoice of a run, once.
    ///
    /// @return whether nothing was written before
    boolean done(Run run, InvoiceId invoice, String outcome) {
        return jdbc.sql("""
                update backoffice.run_item
                set outcome = :outcome, done_at = :now
                where establishment = :establishment and run_id = :run and invoice_id = :invoice and outcome is null
                """)
                        .param("establishment", run.establishment().value())
                        .param("run", run.id())
                        .param("invoice", invoice.value())
                        .param("outcome", outcome)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static Run read(ResultSet row, int n) throws SQLException {
        var startsAt = row.getTimestamp("starts_at");
        return new Run(
                new EstablishmentCode(row.getString("establishment")),
                row.getObject("id", UUID.class),
                row.getString("channels"),
                Queue.valueOf(row.getString("queue")),
                row.getString("asked_by_name"),
                Run.State.valueOf(row.getString("state")),
                startsAt == null ? null : startsAt.toInstant());
    }
}
