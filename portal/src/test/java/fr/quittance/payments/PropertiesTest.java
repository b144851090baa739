package fr.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.money.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/// What is true of every amount, reference and history, tried a thousand times from one seed.
/// `-Dquittance.tries=100000` for more.
class PropertiesTest {

    private static final int TRIES = Integer.getInteger("quittance.tries", 1000);
    private static final long SEED = Long.getLong("quittance.seed", 20261123);
    private static final Instant START = Instant.parse("2026-02-28T23:59:59Z");

    @Test
    void money_is_read_back_as_it_was_written() {
        forEachTry((random, seed) -> {
            var money = Money.cents(random.nextLong(-99_999_999_999L, 99_999_999_999L));

            assertThat(Money.euros(money.decimal())).as("seed %s", seed).isEqualTo(money);
            assertThat(new BigDecimal(money.decimal()).movePointRight(2).longValueExact())
                    .isEqualTo(money.cents());
        });
    }

    @Test
    void money_adds_up() {
        forEachTry((random, seed) -> {
            var a = Money.cents(random.nextLong(-1_000_000_000L, 1_000_000_000L));
            var b = Money.cents(random.nextLong(-1_000_000_000L, 1_000_000_000L));

            assertThat(a.plus(b)).as("seed %s", seed).isEqualTo(b.plus(a));
            assertThat(a.plus(b).minus(b)).as("seed %s", seed).isEqualTo(a);
            assertThat(Integer.signum(a.compareTo(b)))
                    .isEqualTo(Long.signum(a.minus(b).cents()));
        });
    }

    @Test
    void a_reference_is_one_and_nothing_near_it_is() {
        forEachTry((random, seed) -> {
            var reference = PaymentReference.draw().value();
            var place = random.nextInt(reference.length());
            var wrong = "01OILUau-é ".charAt(random.nextInt(11));

            assertThat(PaymentReference.isValid(reference)).isTrue();
            assertThat(PaymentReference.isValid(reference.substring(0, place) + wrong + reference.substring(place + 1)))
                    .as("%s with %s at %s", reference, wrong, place)
                    .isFalse();
            assertThat(PaymentReference.isValid(reference.substring(1))).isFalse();
            assertThat(new PaymentReference(reference).number())
                    .isEqualTo("P-" + reference.substring(0, 4) + "-" + reference.substring(4, 6));
        });
    }

    private enum Stand {
        LIVE,
        DECIDED,
        IN_DOUBT,
        PAID,
        TO_REFUND,
        REVERSED
    }

    /// A model that knows nothing of the moves, only of what they are for.
    @Test
    void every_history_obeys_the_model() {
        forEachTry((random, seed) -> {
            Payment payment = new Payment.Started(order());
            var stand = Stand.LIVE;
            for (int i = 0; i < 12; i++) {
                var report = report(random);
                var next = PaymentMoves.next(payment, report);
                var allowed = allowed(stand, report);

                assertThat(allowed)
                        .as("seed %s: %s after %s", seed, payment, report)
                        .contains(stand(next));
                assertThat(next.order()).isEqualTo(payment.order());
                payment = next;
                stand = stand(next);
            }
        });
    }

    private static Set<Stand> allowed(Stand stand, Report report) {
        var money = switch (report) {
            case Report.Settled it -> Stand.PAID;
            case Report.Surplus it -> Stand.TO_REFUND;
            case Report other -> null;
        };
        return switch (stand) {
            case PAID -> EnumSet.of(report instanceof Report.TakenBack ? Stand.REVERSED : Stand.PAID);
            case TO_REFUND -> EnumSet.of(Stand.TO_REFUND);
            case REVERSED -> EnumSet.of(Stand.REVERSED);
            case IN_DOUBT ->
                EnumSet.of(
                        money != null ? money : report instanceof Report.FoundUnpaid ? Stand.DECIDED : Stand.IN_DOUBT);
            case DECIDED ->
                money != null
                        ? EnumSet.of(money)
                        : report instanceof Report.Reopened
                                ? EnumSet.of(Stand.DECIDED, Stand.LIVE)
                                : report instanceof Report.Unclear
                                        ? EnumSet.of(Stand.IN_DOUBT)
                                        : EnumSet.of(Stand.DECIDED);
            case LIVE ->
                money != null
                        ? EnumSet.of(money)
                        : switch (report) {
                            case Report.Silent it -> EnumSet.of(Stand.LIVE);
                            case Report.Waiting it -> EnumSet.of(Stand.LIVE);
                            case Report.Opened it -> EnumSet.of(Stand.LIVE);
                            case Report.Reopened it -> EnumSet.of(Stand.LIVE);
                            case Report.TakenBack it -> EnumSet.of(Stand.LIVE);
                            case Report.FoundUnpaid it -> EnumSet.of(Stand.LIVE);
                            case Report.Unclear it -> EnumSet.of(Stand.IN_DOUBT);
                            case Report.NotMade it -> EnumSet.of(Stand.LIVE, Stand.DECIDED);
                            case Report other -> EnumSet.of(Stand.DECIDED);
                        };
        };
    }

    private static Stand stand(Payment payment) {
        return switch (payment) {
            case Payment.Started it -> Stand.LIVE;
            case Payment.Open it -> Stand.LIVE;
            case Payment.Unknown it -> Stand.LIVE;
            case Payment.Failed it -> Stand.DECIDED;
            case Payment.Refused it -> Stand.DECIDED;
            case Payment.Abandoned it -> Stand.DECIDED;
            case Payment.Expired it -> Stand.DECIDED;
            case Payment.Undecided it -> Stand.IN_DOUBT;
            case Payment.Paid it -> Stand.PAID;
            case Payment.ToRefund it -> Stand.TO_REFUND;
            case Payment.Reversed it -> Stand.REVERSED;
        };
    }

    private static Report report(SplittableRandom random) {
        var at = START.plusSeconds(random.nextInt(-10_000, 1_000_000));
        var page = URI.create("https://pay.example/1");
        return switch (random.nextInt(13)) {
            case 0 -> new Report.Opened(at, page, "");
            case 1 -> new Report.NotMade(at, "no");
            case 2 -> new Report.Silent(at);
            case 3 -> new Report.Waiting(at);
            case 4 -> new Report.Declined(at, "no");
            case 5 -> new Report.Stopped(at);
            case 6 -> new Report.Lapsed(at);
            case 7 -> new Report.Reopened(at, page, "");
            case 8 -> new Report.Unclear(at);
            case 9 -> new Report.TakenBack(at, "no funds");
            case 10 -> new Report.FoundUnpaid(at);
            case 11 -> new Report.Settled(at, Confirmation.values()[random.nextInt(3)]);
            default -> new Report.Surplus(at, Confirmation.values()[random.nextInt(3)]);
        };
    }

    private static Order order() {
        return new Order(
                PaymentReference.draw(),
                PaymentWorld.HOSPITAL,
                new fr.quittance.invoices.InvoiceId(new UUID(1, 1)),
                Money.cents(8450),
                "paytweak",
                START,
                START.plus(Duration.ofDays(1)));
    }

    private static void forEachTry(BiConsumer<SplittableRandom, Long> property) {
        for (long seed = SEED; seed < SEED + TRIES; seed++) {
            property.accept(new SplittableRandom(seed), seed);
        }
    }

    @Test
    void an_order_is_the_sum_of_its_lines() {
        forEachTry((random, seed) -> {
            var first = new Order.Line(new fr.quittance.invoices.InvoiceId(new UUID(1, 1)), cents(random));
            var second = new Order.Line(new fr.quittance.invoices.InvoiceId(new UUID(1, 2)), cents(random));
            var order = new Order(
                    PaymentReference.draw(),
                    PaymentWorld.HOSPITAL,
                    List.of(first, second),
                    "paytweak",
                    Means.ONLINE,
                    START,
                    START);

            assertThat(order.amount())
                    .as("seed %s", seed)
                    .isEqualTo(first.amount().plus(second.amount()));
            assertThat(order.amountOf(second.invoice())).isEqualTo(second.amount());
        });
    }

    @Test
    void a_text_for_staff_names_payments_by_what_is_read_out_on_the_telephone() {
        forEachTry((random, seed) -> {
            var reference = PaymentReference.draw();
            var text = "n° " + random.nextInt() + ", ";

            assertThat(PaymentReference.numbered(text + reference + "."))
                    .as("seed %s", seed)
                    .isEqualTo(text + reference.number() + ".");
        });
    }

    private static Money cents(SplittableRandom random) {
        return Money.cents(1 + random.nextLong(10_000_000));
    }
}
