package fr.quittance.dashboard.staff;

import fr.quittance.dashboard.Deliveries;
import fr.quittance.dashboard.DoorsOfPayments;
import fr.quittance.dashboard.FirstConnections;
import fr.quittance.dashboard.InvoiceSteps;
import fr.quittance.dashboard.LostMessages;
import fr.quittance.dashboard.OwedAmounts;
import fr.quittance.dashboard.PaymentDelays;
import fr.quittance.dashboard.PaymentHours;
import fr.quittance.dashboard.Period;
import fr.quittance.dashboard.RefusedPayments;
import fr.quittance.dashboard.Takings;
import fr.quittance.dashboard.UnitContacts;
import fr.quittance.money.Money;
import fr.quittance.notices.NonDelivery;
import fr.quittance.pages.Desk;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Dashboards of a hospital that nobody has.
public final class SampleDashboards {

    private static final Period PERIOD = Period.endingOn(LocalDate.parse("2026-10-17"), 30);

    private SampleDashboards() {}

    /// A busy month.
    public static DashboardPage busy(Desk desk) {
        var days = IntStream.range(0, PERIOD.length())
                .mapToObj(it -> new Takings.Day(
                        PERIOD.from().plusDays(it),
                        Money.cents(180_000 + it * 7_919L % 29 * 10_000),
                        Money.cents(250_000 + it % 7 * 20_000)))
                .toList();
        var week = new PaymentHours.Week();
        IntStream.range(0, 7 * 24).forEach(it -> week.with(it / 24, it % 24, it % 24 < 5 ? 0 : it * 31 % 40));
        return page(
                desk,
                days,
                new InvoiceSteps.Funnel(4_812, 4_655, 4_502, 3_402, 3_318),
                new PaymentDelays.Days(
                        List.of(810L, 640L, 450L, 300L, 210L, 170L, 140L, 180L, 95L, 70L, 55L, 45L, 38L, 30L, 85L),
                        2.4,
                        5.2),
                week,
                new OwedAmounts.ByLateness(List.of("48200", "21400", "12040", "8060", "4420").stream()
                        .map(Money::euros)
                        .toList()),
                List.of(
                        new Deliveries.OfWeek(PERIOD.from(), "MAIL", 1_912, 48),
                        new Deliveries.OfWeek(PERIOD.from(), "SMS", 2_100, 140),
                        new Deliveries.OfWeek(PERIOD.from().plusWeeks(1), "MAIL", 2_000, 40)),
                List.of(
                        new LostMessages.OfReason("SMS", NonDelivery.NUMBER, 71),
                        new LostMessages.OfReason("SMS", NonDelivery.PHONE_OFF, 58),
                        new LostMessages.OfReason("MAIL", NonDelivery.ADDRESS, 40),
                        new LostMessages.OfReason("MAIL", NonDelivery.UNWANTED, 31),
                        new LostMessages.OfReason("SMS", NonDelivery.OPERATOR, 11),
                        new LostMessages.OfReason("MAIL", NonDelivery.BOX_FULL, 9),
                        new LostMessages.OfReason("MAIL", NonDelivery.REFUSED, 5),
                        new LostMessages.OfReason("MAIL", NonDelivery.BOX_CLOSED, 2),
                        new LostMessages.OfReason("MAIL", NonDelivery.OUTAGE, 1)),
                List.of(
                        new RefusedPayments.OfReason("insufficient_funds", 41, 30),
                        new RefusedPayments.OfReason("05", 22, 18),
                        new RefusedPayments.OfReason("card_declined", 9, 5),
                        new RefusedPayments.OfReason("opération refusée par l'émetteur de la carte", 4, 0),
                        new RefusedPayments.OfReason("", 1, 1)),
                List.of(
                        new DoorsOfPayments.OfDoor("LINK", 2_904, 2_480),
                        new DoorsOfPayments.OfDoor("SPACE", 1_102, 838)),
                new FirstConnections.Counted(
                        412,
                        List.of(
                                new FirstConnections.Mistake("mdp", "passwords.short", 96),
                                new FirstConnections.Mistake("jour", "accounts.birth-date-wrong", 71),
                                new FirstConnections.Mistake("annee", "accounts.birth-date-year", 40),
                                new FirstConnections.Mistake("mdp2", "accounts.confirmation-different", 22),
                                new FirstConnections.Mistake("humain", "accounts.human-unticked", 20),
                                new FirstConnections.Mistake("cgu", "accounts.terms-unticked", 9),
                                new FirstConnections.Mistake("email", "accounts.email-incomplete", 4),
                                new FirstConnections.Mistake("mdp", "said.no-more", 1))),
                List.of(
                        new UnitContacts.OfUnit("Urgences", 120, 38),
                        new UnitContacts.OfUnit("Chirurgie orthopédique et traumatologique", 44, 30),
                        new UnitContacts.OfUnit("Maternité", 31, 29)));
    }

    /// The first day of a hospital.
    public static DashboardPage empty(Desk desk) {
        return page(
                desk,
                List.of(new Takings.Day(PERIOD.from(), Money.ZERO, Money.ZERO)),
                new InvoiceSteps.Funnel(0, 0, 0, 0, 0),
                new PaymentDelays.Days(Collections.nCopies(PaymentDelays.LONG + 1, 0L), 0, 0),
                new PaymentHours.Week(),
                new OwedAmounts.ByLateness(Collections.nCopies(5, Money.ZERO)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new FirstConnections.Counted(0, List.of()),
                List.of());
    }

    private static DashboardPage page(
            Desk desk,
            List<Takings.Day> days,
            InvoiceSteps.Funnel steps,
            PaymentDelays.Days delay,
            PaymentHours.Week week,
            OwedAmounts.ByLateness owed,
            List<Deliveries.OfWeek> weeks,
            List<LostMessages.OfReason> losses,
            List<RefusedPayments.OfReason> refusals,
            List<DoorsOfPayments.OfDoor> doors,
            FirstConnections.Counted firstConnections,
            List<UnitContacts.OfUnit> units) {
        var sum = days.stream().map(Takings.Day::amount).reduce(Money.ZERO, Money::plus);
        return new DashboardPage(
                desk,
                30,
                List.of(
                        new DashboardPage.Figure(
                                "Encaissé en ligne", sum.text(), "", "+\u00A08\u00A0% sur la période d'avant"),
                        new DashboardPage.Figure(
                                "Factures payées", "3\u00A0318", "sur 4\u00A0812", "71\u00A0% des factures notifiées"),
                        new DashboardPage.Figure(
                                "Du paiement à l'acquittée",
                                "2\u00A0secondes",
                                "",
                                "3\u00A0316 sur 3\u00A0318 en moins d'une minute"),
                        new DashboardPage.Figure(
                                "Reste à recouvrer",
                                owed.total().text(),
                                "",
                                "dont " + owed.old().text() + " à plus de 60 jours")),
                List.of(
                        MoneyPlots.taken(days),
                        JourneyPlots.funnel(steps, PERIOD),
                        JourneyPlots.delay(delay),
                        JourneyPlots.hours(week),
                        MoneyPlots.owed(owed),
                        DeliveryPlots.deliveries(weeks),
                        DeliveryPlots.losses(losses),
                        ReasonPlots.refusals(refusals),
                        DoorPlots.payments(doors),
                        DoorPlots.mistakes(firstConnections),
                        ReasonPlots.units(units)));
    }
}
