package fr.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Runs the one function that moves payments over every state and every report.
class PaymentStatesTest {

    private static final Path DRAWING = Path.of("..", "docs", "generated", "payment-states.md");
    private static final Instant START = Instant.parse("2026-10-18T19:10:00Z");
    private static final Instant LATER = START.plus(Duration.ofMinutes(4));
    private static final URI PAGE = URI.create("https://pay.example/1");

    private static final Order ORDER = new Order(
            PaymentReference.draw(),
            new EstablishmentCode("ch-valmont"),
            InvoiceId.next(),
            Money.euros("84.50"),
            "paytweak",
            START,
            START.plus(Duration.ofDays(1)));

    private static final List<Payment> STATES = List.of(
            new Payment.Started(ORDER),
            new Payment.Unknown(ORDER, LATER),
            new Payment.Open(ORDER, LATER, PAGE, "L1"),
            new Payment.Paid(ORDER, LATER, Confirmation.REPORTED),
            new Payment.ToRefund(ORDER, LATER, Confirmation.REPORTED),
            new Payment.Refused(ORDER, LATER, "2"),
            new Payment.Abandoned(ORDER, LATER),
            new Payment.Expired(ORDER, LATER),
            new Payment.Undecided(ORDER, LATER),
            new Payment.Reversed(ORDER, LATER, "cheque without funds"),
            new Payment.Failed(ORDER, LATER, "out of reach"));

    private static final List<Report> REPORTS = List.of(
            new Report.Opened(LATER, PAGE, "L1"),
            new Report.NotMade(LATER, "no"),
            new Report.Silent(LATER),
            new Report.Waiting(LATER),
            new Report.Declined(LATER, "2"),
            new Report.Stopped(LATER),
            new Report.Lapsed(LATER),
            new Report.Reopened(LATER, PAGE, "L1"),
            new Report.Unclear(LATER),
            new Report.TakenBack(LATER, "cheque without funds"),
            new Report.FoundUnpaid(LATER),
            new Report.Settled(LATER, Confirmation.CONFIRMED),
            new Report.Surplus(LATER, Confirmation.CONFIRMED));

    @Test
    void every_state_and_every_report_is_tried() {
        assertThat(names(STATES)).isEqualTo(permitted(Payment.class));
        assertThat(names(REPORTS)).isEqualTo(permitted(Report.class));
    }

    @Test
    void money_always_counts_however_late() {
        for (var state : STATES) {
            var next = PaymentMoves.next(state, new Report.Settled(LATER, Confirmation.CONFIRMED));
            var isOver = state instanceof Payment.ToRefund || state instanceof Payment.Reversed;

            assertThat(next).as(name(state)).isInstanceOf(isOver ? state.getClass() : Payment.Paid.class);
        }
    }

    @Test
    void what_was_paid_stays_paid_whatever_the_platform_says_next() {
        var paid = new Payment.Paid(ORDER, LATER, Confirmation.CONFIRMED);

        assertThat(REPORTS)
                .filteredOn(it -> !(it instanceof Report.TakenBack))
                .allSatisfy(it -> assertThat(PaymentMoves.next(paid, it)).isEqualTo(paid));
    }

    @Test
    void only_a_person_takes_back_what_was_paid_and_says_that_nothing_was() {
        var takenBack = new Report.TakenBack(LATER, "cheque without funds");
        var foundUnpaid = new Report.FoundUnpaid(LATER);

        for (var state : STATES) {
            assertThat(PaymentMoves.next(state, takenBack) instanceof Payment.Reversed)
                    .as(name(state))
                    .isEqualTo(state instanceof Payment.Paid || state instanceof Payment.Reversed);
            assertThat(PaymentMoves.next(state, foundUnpaid))
                    .as(name(state))
                    .isInstanceOf(state instanceof Payment.Undecided ? Payment.Expired.class : state.getClass());
        }
    }

    @Test
    void only_money_known_or_unclear_and_the_way_back_undo_a_decision() {
        var decided = STATES.stream().filter(it -> !it.isLive()).toList();
        var talk = REPORTS.stream()
                .filter(it -> !(it instanceof Report.Settled
                        || it instanceof Report.Surplus
                        || it instanceof Report.Unclear
                        || it instanceof Report.TakenBack
                        || it instanceof Report.FoundUnpaid
                        || it instanceof Report.Reopened))
                .toList();

        for (var state : decided) {
            assertThat(talk)
                    .allSatisfy(it -> assertThat(PaymentMoves.next(state, it)).isEqualTo(state));
        }
    }

    @Test
    void silence_decides_nothing() {
        for (var state : STATES) {
            var next = PaymentMoves.next(state, new Report.Silent(LATER));

            assertThat(next.isLive()).as(name(state)).isEqualTo(state.isLive());
        }
    }

    @Test
    void doubt_is_never_taken_for_nothing_charged() {
        var doubt = new Payment.Undecided(ORDER, LATER);

        assertThat(REPORTS)
                .filteredOn(it -> !(it instanceof Report.FoundUnpaid))
                .allSatisfy(it -> assertThat(PaymentMoves.next(doubt, it))
                        .isInstanceOfAny(Payment.Undecided.class, Payment.Paid.class, Payment.ToRefund.class));
    }

    @Test
    void a_confirmation_only_grows_surer() {
        var reported = new Payment.Paid(ORDER, LATER, Confirmation.REPORTED);
        var settled = new Payment.Paid(ORDER, LATER, Confirmation.SETTLED);

        assertThat(PaymentMoves.next(reported, new Report.Settled(LATER, Confirmation.CONFIRMED)))
                .isEqualTo(new Payment.Paid(ORDER, LATER, Confirmation.CONFIRMED));
        assertThat(PaymentMoves.next(settled, new Report.Settled(LATER, Confirmation.REPORTED)))
                .isEqualTo(settled);
    }

    @Test
    void nobody_pays_before_pressing_pay() {
        var early = new Report.Settled(START.minusSeconds(3600), Confirmation.CONFIRMED);

        assertThat(PaymentMoves.next(STATES.getFirst(), early).at()).isEqualTo(START);
    }

    @Test
    void the_drawing_is_the_code() throws IOException {
        var drawing = draw();
        if (System.getProperty("generate.docs") != null) {
            Files.createDirectories(DRAWING.getParent());
            Files.writeString(DRAWING, drawing);
        }

        assertThat(DRAWING).as("write it again with -Dgenerate.docs").content().isEqualTo(drawing);
    }

    private static String draw() {
        var moves = new LinkedHashMap<String, TreeSet<String>>();
        var table = new StringBuilder();
        for (var state : STATES) {
            var cells = new TreeMap<String, String>();
            for (var report : REPORTS) {
                var next = PaymentMoves.next(state, report);
                cells.put(name(report), name(next).equals(name(state)) ? "·" : name(next));
                if (!name(next).equals(name(state))) {
                    moves.computeIfAbsent(name(state) + " --> " + name(next), key -> new TreeSet<>())
                            .add(name(report));
                }
            }
            table.append("| **").append(name(state)).append("** | ");
            table.append(REPORTS.stream().map(it -> cells.get(name(it))).collect(Collectors.joining(" | ")));
            table.append(" |\n");
        }
        var live = STATES.stream().filter(Payment::isLive).map(PaymentStatesTest::name);
        return """
                # The states of a payment

                Written by `PaymentStatesTest` from `PaymentMoves.next`. Do not edit: `-Dgenerate.docs` writes it again.

                Somebody may still be paying while it is %s: an invoice has one such attempt at most.

                ```mermaid
                stateDiagram-v2
                    [*] --> Started
                %s```

                What each report makes of each state (`·`: nothing).

                | | %s |
                |---|%s
                %s""".formatted(
                        live.collect(Collectors.joining(", ")),
                        moves.entrySet().stream().map(PaymentStatesTest::arrow).collect(Collectors.joining()),
                        REPORTS.stream().map(PaymentStatesTest::name).collect(Collectors.joining(" | ")),
                        "---|".repeat(REPORTS.size()),
                        table);
    }

    private static String arrow(Map.Entry<String, TreeSet<String>> move) {
        return "    " + move.getKey() + ": " + String.join(", ", move.getValue()) + "\n";
    }

    private static String name(Object it) {
        return it.getClass().getSimpleName();
    }

    private static TreeSet<String> names(List<?> samples) {
        return samples.stream().map(PaymentStatesTest::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> permitted(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
