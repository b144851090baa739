package fr.quittance.dashboard.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.dashboard.Deliveries;
import fr.quittance.dashboard.DoorsOfPayments;
import fr.quittance.dashboard.FirstConnections;
import fr.quittance.dashboard.InvoiceSteps;
import fr.quittance.dashboard.LostMessages;
import fr.quittance.dashboard.OwedAmounts;
import fr.quittance.dashboard.PaperDelays;
import fr.quittance.dashboard.PaymentDelays;
import fr.quittance.dashboard.PaymentHours;
import fr.quittance.dashboard.Period;
import fr.quittance.dashboard.RefusedPayments;
import fr.quittance.dashboard.Takings;
import fr.quittance.dashboard.UnitContacts;
import fr.quittance.dashboard.staff.DashboardPage.Figure;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import fr.quittance.pages.Desk;
import fr.quittance.pages.FrenchDates;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Counts, and puts what was counted on the page.
@Component
class DrawDashboard {

    private final Takings taken;
    private final OwedAmounts owed;
    private final PaperDelays papers;
    private final Journey journey;
    private final Reasons reasons;
    private final InstantSource clock;

    DrawDashboard(
            Takings taken,
            OwedAmounts owed,
            PaperDelays papers,
            Journey journey,
            Reasons reasons,
            InstantSource clock) {
        this.taken = taken;
        this.owed = owed;
        this.papers = papers;
        this.journey = journey;
        this.reasons = reasons;
        this.clock = clock;
    }

    /// What is counted from the invoice to its payment.
    @Component
    record Journey(
            InvoiceSteps funnel,
            PaymentDelays delay,
            PaymentHours hours,
            DoorsOfPayments doors,
            Deliveries deliveries) {}

    /// What is counted of what goes wrong.
    @Component
    record Reasons(
            LostMessages losses, RefusedPayments refusals, FirstConnections firstConnections, UnitContacts units) {}

    DashboardPage page(Desk desk, String code, int days) {
        var establishment = new EstablishmentCode(code);
        var period = period(days);
        return new DashboardPage(
                desk,
                days,
                List.of(
                        taken(establishment, period),
                        paid(establishment, period),
                        papers(establishment, period),
                        owed(establishment)),
                plots(code, days));
    }

    List<Plot> plots(String code, int days) {
        var establishment = new EstablishmentCode(code);
        var period = period(days);
        return List.of(
                MoneyPlots.taken(taken.of(establishment, period)),
                JourneyPlots.funnel(journey.funnel().of(establishment, period), period),
                JourneyPlots.delay(journey.delay().of(establishment, period)),
                JourneyPlots.hours(journey.hours().of(establishment, period)),
                MoneyPlots.owed(owed.on(establishment, today())),
                DeliveryPlots.deliveries(journey.deliveries().of(establishment, period)),
                DeliveryPlots.losses(reasons.losses().of(establishment, period)),
                ReasonPlots.refusals(reasons.refusals().of(establishment, period)),
                DoorPlots.payments(journey.doors().of(establishment, period)),
                DoorPlots.mistakes(reasons.firstConnections().of(establishment, period)),
                ReasonPlots.units(reasons.units().of(establishment)));
    }

    private Figure taken(EstablishmentCode establishment, Period period) {
        var sum = taken.sum(establishment, period);
        return new Figure(
                text("dashboard.taken"), sum.text(), "", change(sum, taken.sum(establishment, period.before())));
    }

    private static String change(Money now, Money before) {
        if (!before.isPositive()) {
            return text("dashboard.no-before");
        }
        var percent = Counts.percent(now.minus(before).cents(), before.cents());
        return text("dashboard.change", (percent < 0 ? "−\u00A0" : "+\u00A0") + Math.abs(percent));
    }

    private Figure paid(EstablishmentCode establishment, Period period) {
        var steps = journey.funnel().of(establishment, period);
        return new Figure(
                text("dashboard.paid"),
                Counts.figure(steps.paid()),
                text("dashboard.of", Counts.figure(steps.deposited())),
                text("dashboard.share", Counts.percent(steps.paid(), steps.notified())));
    }

    private Figure papers(EstablishmentCode establishment, Period period) {
        var kept = papers.of(establishment, period);
        return new Figure(
                text("dashboard.papers"),
                kept.paid() == 0 ? "–" : Counts.seconds(kept.median()),
                "",
                text("dashboard.papers.in-time", Counts.figure(kept.inTime()), Counts.figure(kept.paid())));
    }

    private Figure owed(EstablishmentCode establishment) {
        var parts = owed.on(establishment, today());
        return new Figure(
                text("dashboard.owed"),
                parts.total().text(),
                "",
                text("dashboard.owed.old", parts.old().text()));
    }

    private Period period(int days) {
        return Period.endingOn(today(), days);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FrenchDates.PARIS);
    }
}
