package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import fr.quittance.payments.SettlementReport.Difference;
import fr.quittance.payments.SettlementReport.Kind;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What platforms say they paid out, line by line, each once.
@Component
class Settlements {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Settlements(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Writes a line, or completes one that was read before its money was known.
    ///
    /// @param outcome `MATCHED`, `UNKNOWN`, `OTHER_AMOUNT`, `GIVEN_BACK` or `PAID_AGAIN`
    /// @param money the money it is about; null when we know of none
    /// @return whether it was new, or is complete now
    boolean add(
            EstablishmentCode establishment,
            String platform,
            SettlementLine line,
            String outcome,
            @Nullable CaptureId money,
            String by) {
        return jdbc.sql("""
                insert into payments.settlement (
                    establishment, platform, platform_tx_id, amount_cents, fee_cents, settled_on, outcome,
                    capture_id, read_by, read_at)
                values (
                    :establishment, :platform, :transaction, :amount, :fee, :settledOn, :outcome,
                    cast(:money as uuid), :by, :now)
                on conflict (establishment, platform, platform_tx_id, settled_on, amount_cents) do update
                set outcome = excluded.outcome, capture_id = excluded.capture_id, read_by = excluded.read_by,
                    read_at = excluded.read_at
                where settlement.outcome = 'UNKNOWN' and excluded.outcome <> 'UNKNOWN'
                """)
                        .param("establishment", establishment.value())
                        .param("platform", platform)
                        .param("transaction", line.transaction())
                        .param("amount", line.amount().cents())
                        .param("fee", line.fee().cents())
                        .param("settledOn", Date.valueOf(line.settledOn()))
                        .param("outcome", outcome)
                        .param("money", money == null ? null : money.value())
                        .param("by", by)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /// Whether another line than this one said already that this money was paid out. The caller holds it.
    boolean isPaidOut(Capture money, SettlementLine line) {
        return jdbc.sql("""
                select count(*)
                from payments.settlement
                where establishment = :establishment and capture_id = :money and outcome = 'MATCHED'
                    and (platform_tx_id, settled_on) <> (:transaction, :settledOn)
                """)
                        .param("establishment", money.establishment().value())
                        .param("money", money.id().value())
                        .param("transaction", line.transaction())
                        .param("settledOn", Date.valueOf(line.settledOn()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// The money of a platform by its own name for it.
    Optional<CaptureId> named(EstablishmentCode establishment, String platform, String transaction) {
        return jdbc.sql("""
                select id
                from payments.capture
                where establishment = :establishment and platform = :platform and platform_tx_id = :transaction
                order by recorded_at
                limit 1
                """)
                .param("establishment", establishment.value())
                .param("platform", platform)
                .param("transaction", transaction)
                .query((row, n) -> new CaptureId(row.getObject("id", UUID.class)))
                .optional();
    }

    /// Money of a platform taken in a time that no line ever named, oldest first.
    List<Difference> missing(EstablishmentCode establishment, String platform, Instant from, Instant to) {
        return jdbc.sql("""
                select platform_tx_id, amount_cents
                from payments.capture
                where establishment = :establishment and platform = :platform
                    and captured_at >= :from and captured_at < :to and amount_cents > 0
                    and not exists (
                        select 1
                        from payments.reversal
                        where reversal.establishment = capture.establishment and reversal.capture_id = capture.id)
                    and not exists (
                        select 1
                        from payments.settlement
                        where settlement.establishment = capture.establishment
                            and settlement.capture_id = capture.id and settlement.amount_cents > 0)
                order by captured_at, platform_tx_id
                """)
                .param("establishment", establishment.value())
                .param("platform", platform)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, n) -> new Difference(
                        Kind.MISSING, row.getString("platform_tx_id"), Money.cents(row.getLong("amount_cents"))))
                .list();
    }
}
