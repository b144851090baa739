package fr.quittance.dashboard;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What patients still owe, by how late it is.
@Component
public class OwedAmounts {

    private final JdbcClient jdbc;

    OwedAmounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Sums by lateness.
    ///
    /// @param parts not due yet, 1 to 30 days late, 31 to 60, 61 to 90, and more
    public record ByLateness(List<Money> parts) {

        public Money total() {
            return parts.stream().reduce(Money.ZERO, Money::plus);
        }

        /// What is more than 60 days late.
        public Money old() {
            return parts.get(3).plus(parts.get(4));
        }
    }

    public ByLateness on(EstablishmentCode establishment, LocalDate today) {
        return jdbc.sql("""
                select coalesce(sum(cents) filter (where late <= 0), 0) as not_due,
                    coalesce(sum(cents) filter (where late between 1 and 30), 0) as one,
                    coalesce(sum(cents) filter (where late between 31 and 60), 0) as two,
                    coalesce(sum(cents) filter (where late between 61 and 90), 0) as three,
                    coalesce(sum(cents) filter (where late > 90), 0) as later
                from (
                    select due_cents - paid_cents as cents, cast(:today as date) - due_on as late
                    from invoices.invoice
                    where establishment = :establishment and state = 'TO_PAY') i
                """)
                .param("establishment", establishment.value())
                .param("today", Date.valueOf(today))
                .query((row, n) -> new ByLateness(List.of(
                        Money.cents(row.getLong("not_due")),
                        Money.cents(row.getLong("one")),
                        Money.cents(row.getLong("two")),
                        Money.cents(row.getLong("three")),
                        Money.cents(row.getLong("later")))))
                .single();
    }
}
