package fr.quittance.payments;

import fr.quittance.money.Money;
import fr.quittance.visitors.StaffMember;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The money that never came after all, or was taken back, and who found out.
@Component
class Reversals {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Reversals(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Whether somebody wrote that this money never came.
    boolean have(Capture money) {
        return jdbc.sql("""
                select count(*)
                from payments.reversal
                where establishment = :establishment and capture_id = :capture
                """)
                        .param("establishment", money.establishment().value())
                        .param("capture", money.id().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Writes that money never came. The caller holds it.
    ///
    /// @return whether nobody had written it before
    boolean add(Capture money, Money amount, String why, StaffMember by) {
        return jdbc.sql("""
                insert into payments.reversal (
                    establishment, capture_id, amount_cents, why, written_by, written_name, at)
                values (:establishment, :capture, :amount, :why, :by, :name, :now)
                on conflict (establishment, capture_id) do nothing
                """)
                        .param("establishment", money.establishment().value())
                        .param("capture", money.id().value())
                        .param("amount", amount.cents())
                        .param("why", why)
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
