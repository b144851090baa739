package fr.quittance.treasury;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.money.Money;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Texts;
import fr.quittance.payments.ClosedDays;
import fr.quittance.payments.DayTakings;
import fr.quittance.payments.Means;
import fr.quittance.payments.Order;
import fr.quittance.treasury.Closing.Line;
import fr.quittance.visitors.StaffMember;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A cashier counts the till and closes a day: what is written is compared with what was counted, a
/// difference is explained, and nothing of the desk is written on that day any more.
@Component
public class CloseTheDay {

    /// What can be counted at the desk.
    public static final List<Means> COUNTED = List.of(Means.CASH, Means.CHEQUE, Means.TERMINAL, Means.TRANSFER);

    private final ClosedDays days;
    private final DayTakings takings;
    private final Closings closings;
    private final SchedulerClient scheduler;
    private final Journal journal;
    private final InstantSource clock;

    CloseTheDay(
            ClosedDays days,
            DayTakings takings,
            Closings closings,
            SchedulerClient scheduler,
            Journal journal,
            InstantSource clock) {
        this.days = days;
        this.takings = takings;
        this.closings = closings;
        this.scheduler = scheduler;
        this.journal = journal;
        this.clock = clock;
    }

    /// Closes a day.
    ///
    /// @param counted what was counted, in euros; what is not there is nothing
    /// @param note why something is missing or too much, at most 500 characters; may be empty when
    ///     nothing is
    @Transactional
    public DayClosing close(LocalDate day, Map<Means, Money> counted, String note, StaffMember by) {
        var now = clock.instant();
        if (day.isAfter(LocalDate.ofInstant(now, FrenchDates.PARIS))) {
            return new DayClosing.NotBegun();
        }
        var establishment = new EstablishmentCode(by.establishment());
        days.hold(establishment);
        if (days.has(establishment, day)) {
            return new DayClosing.ClosedAlready();
        }
        var lines = lines(establishment, day, counted);
        var closing = new Closing(establishment, day, by.name(), now, note.strip(), lines, null);
        if (!closing.isExact() && closing.note().isEmpty()) {
            return new DayClosing.Unexplained(closing);
        }
        write(closing, by);
        return new DayClosing.Closed(closing);
    }

    private List<Line> lines(EstablishmentCode establishment, LocalDate day, Map<Means, Money> counted) {
        var known = takings.of(establishment, day);
        var lines = new ArrayList<Line>();
        for (var means : COUNTED) {
            var found = counted.getOrDefault(means, Money.ZERO);
            known.stream()
                    .filter(it -> it.isDesk() && it.means() == means)
                    .findFirst()
                    .map(it -> Line.of(it, found))
                    .or(() -> Optional.of(new Line(Order.DESK, means, 0, Money.ZERO, Money.ZERO, found))
                            .filter(it -> !found.isZero()))
                    .ifPresent(lines::add);
        }
        known.stream().filter(it -> !it.isDesk()).map(it -> Line.of(it, null)).forEach(lines::add);
        return lines;
    }

    private void write(Closing closing, StaffMember by) {
        days.close(closing.establishment(), closing.day(), by);
        closings.add(closing.establishment(), closing.day(), closing.note(), closing.lines());
        journal.record(
                closing.establishment(),
                by.name(),
                "day-closed",
                closing.day().toString(),
                Texts.text(
                        "treasury.closing.journal",
                        closing.recorded().text(),
                        closing.counted().text(),
                        closing.difference().text()));
        var task = ClosingTasks.PAPER.instance(new ClosedDay(closing.establishment(), closing.day()).text());
        scheduler.scheduleIfNotExists(task.build(), closing.at());
    }
}
