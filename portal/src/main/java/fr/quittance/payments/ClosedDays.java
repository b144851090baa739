package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.FrenchDates;
import fr.quittance.visitors.StaffMember;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The days of the till that are closed: no money of the desk is written, taken back or given back on
/// them any more. The database says so again.
@Component
public class ClosedDays {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    ClosedDays(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Today in Paris, when the till is closed for today already. Until the end of the caller's transaction
    /// nobody closes it, so that what is written now is counted when it is.
    Optional<LocalDate> closedToday(EstablishmentCode establishment) {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended('till ' || :establishment, 0))")
                .param("establishment", establishment.value())
                .query(row -> {});
        var today = today();
        return Optional.of(today).filter(it -> has(establishment, it));
    }

    /// Waits for those who are writing money of the desk, and has others wait until the end of the caller's
    /// transaction:
    /// what it reads of a day then is all there is.
    public void hold(EstablishmentCode establishment) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('till ' || :establishment, 0))")
                .param("establishment", establishment.value())
                .query(row -> {});
    }

    /// Closes a day that has begun and is open. The caller holds the till ([#hold]).
    public void close(EstablishmentCode establishment, LocalDate day, StaffMember by) {
        jdbc.sql("""
                insert into payments.closed_day (establishment, day, closed_by, closed_name, closed_at)
                values (:establishment, :day, :by, :name, :now)
                """)
                .param("establishment", establishment.value())
                .param("day", Date.valueOf(day))
                .param("by", by.id())
                .param("name", by.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    public boolean has(EstablishmentCode establishment, LocalDate day) {
        return jdbc.sql("""
                select count(*)
                from payments.closed_day
                where establishment = :establishment and day = :day
                """)
                        .param("establishment", establishment.value())
                        .param("day", Date.valueOf(day))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Days before this one on which the till moved and that nobody closed, oldest first; the last
    /// sixty days only.
    public List<LocalDate> openBefore(EstablishmentCode establishment, LocalDate day) {
        return jdbc.sql("""
                select distinct cast(captured_at at time zone 'Europe/Paris' as date) as day
                from payments.capture c
                where establishment = :establishment and platform = :desk
                    and captured_at >= cast(:since as date)::timestamp at time zone 'Europe/Paris'
                    and captured_at < cast(:day as date)::timestamp at time zone 'Europe/Paris'
                    and not exists (
                        select 1
                        from payments.closed_day d
                        where d.establishment = c.establishment
                            and d.day = cast(c.captured_at at time zone 'Europe/Paris' as date))
                order by day
                """)
                .param("establishment", establishment.value())
                .param("desk", Order.DESK)
                .param("since", Date.valueOf(day.minusDays(60)))
                .param("day", Date.valueOf(day))
                .query((row, n) -> row.getDate("day").toLocalDate())
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FrenchDates.PARIS);
    }
}
