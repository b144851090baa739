package fr.quittance.payments;

import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The cases of money that pays nothing, or that the platform takes back: somebody's task until they
/// are closed.
@Component
class RefundCases {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    RefundCases(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Opens a case about money, or opens it again; one that is open for a doubt is open for money from
    /// now on.
    void open(Capture capture, Capture.Allocation reason) {
        open(capture, reason.name());
    }

    /// Opens a case about money that pays, because the platform takes back what it said of it.
    ///
    /// @return whether there was none
    boolean contradict(Capture capture) {
        return jdbc.sql("""
                insert into payments.refund_case (
                    establishment, platform, merchant, platform_tx_id, reason, opened_at)
                values (:establishment, :platform, :merchant, :transaction, 'CONTRADICTED', :now)
                on conflict do nothing
                """)
                        .param("establishment", capture.establishment().value())
                        .param("platform", capture.platform())
                        .param("merchant", capture.merchant())
                        .param("transaction", capture.transaction())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private void open(Capture capture, String reason) {
        jdbc.sql("""
                insert into payments.refund_case (
                    establishment, platform, merchant, platform_tx_id, reason, opened_at)
                values (:establishment, :platform, :merchant, :transaction, :reason, :now)
                on conflict (establishment, platform, merchant, platform_tx_id) do update
                set reason = excluded.reason, opened_at = excluded.opened_at, closed_at = null, closed_by = null
                """)
                .param("establishment", capture.establishment().value())
                .param("platform", capture.platform())
                .param("merchant", capture.merchant())
                .param("transaction", capture.transaction())
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
