package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import fr.quittance.payments.SettlementReport.Kind;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The lines of platforms' files that are not as we know the money, for whoever asks the platform about
/// them.
@Component
public class SettlementLines {

    private final JdbcClient jdbc;

    SettlementLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A line that is not as we know it.
    ///
    /// @param kind never [Kind#MISSING], which is no line
    /// @param platform who wrote it: `paytweak`
    /// @param amount what it says was paid
    /// @param readBy who brought the file
    public record Odd(
            Kind kind,
            String platform,
            String transaction,
            Money amount,
            LocalDate settledOn,
            String readBy,
            Instant readAt) {}

    /// Those settled since a day, newest first, two hundred at most.
    public List<Odd> oddSince(EstablishmentCode establishment, LocalDate since) {
        return jdbc.sql("""
                select outcome, platform, platform_tx_id, amount_cents, settled_on, read_by, read_at
                from payments.settlement
                where establishment = :establishment and outcome in ('UNKNOWN', 'OTHER_AMOUNT', 'PAID_AGAIN')
                    and settled_on >= :since
                order by settled_on desc, platform_tx_id
                limit 200
                """)
                .param("establishment", establishment.value())
                .param("since", Date.valueOf(since))
                .query((row, n) -> new Odd(
                        Kind.valueOf(row.getString("outcome")),
                        row.getString("platform"),
                        row.getString("platform_tx_id"),
                        Money.cents(row.getLong("amount_cents")),
                        row.getDate("settled_on").toLocalDate(),
                        row.getString("read_by"),
                        row.getTimestamp("read_at").toInstant()))
                .list();
    }
}
