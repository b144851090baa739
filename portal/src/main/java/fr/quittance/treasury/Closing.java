package fr.quittance.treasury;

import fr.quittance.documents.DocumentId;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import fr.quittance.payments.DayTakings.Taking;
import fr.quittance.payments.Means;
import fr.quittance.payments.Order;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// « Arrêté de caisse »: a day of the till, closed, with what was known and counted then.
///
/// @param by who closed it
/// @param note what they wrote of the difference; may be empty when there is none
/// @param document the paper made of it; null until it is made
public record Closing(
        EstablishmentCode establishment,
        LocalDate day,
        String by,
        Instant at,
        String note,
        List<Line> lines,
        @Nullable DocumentId document) {

    public Closing {
        lines = List.copyOf(lines);
    }

    /// What one way of paying brought.
    ///
    /// @param platform who took it: `paytweak`, or [Order#DESK]
    /// @param payments how many were taken
    /// @param taken how much, in euros
    /// @param back how much was taken back or given back that day
    /// @param counted what the cashier counted; null for money of a platform
    public record Line(
            String platform,
            Means means,
            int payments,
            Money taken,
            Money back,
            @Nullable Money counted) {

        static Line of(Taking taking, @Nullable Money counted) {
            return new Line(taking.platform(), taking.means(), taking.count(), taking.taken(), taking.back(), counted);
        }

        public boolean isDesk() {
            return platform.equals(Order.DESK);
        }

        /// What should be there.
        public Money recorded() {
            return taken.minus(back);
        }

        /// What was counted beyond what should be there; nothing for money of a platform.
        public Money difference() {
            return counted == null ? Money.ZERO : counted.minus(recorded());
        }
    }

    /// All that should be in the till.
    public Money recorded() {
        return sum(lines.stream().filter(Line::isDesk).map(Line::recorded).toList());
    }

    /// All that was counted.
    public Money counted() {
        return recorded().plus(difference());
    }

    /// What was counted beyond what should be there.
    public Money difference() {
        return sum(lines.stream().map(Line::difference).toList());
    }

    /// Whether each way of paying was counted exactly.
    public boolean isExact() {
        return lines.stream().allMatch(it -> it.difference().isZero());
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
