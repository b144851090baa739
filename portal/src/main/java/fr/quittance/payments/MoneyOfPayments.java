package fr.quittance.payments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which money pays which payments.
@Component
class MoneyOfPayments {

    private final JdbcClient jdbc;

    MoneyOfPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The money that pays a payment: its own, or what was found to be for it.
    Optional<CaptureId> of(PaymentReference reference) {
        return jdbc.sql("""
                select coalesce(attempt.money_of, capture.id) as id
                from payments.attempt
                left join payments.capture
                    on capture.establishment = attempt.establishment
                    and capture.attempt_reference = attempt.reference and capture.allocation = 'SETTLES'
                where attempt.reference = :reference and coalesce(attempt.money_of, capture.id) is not null
                """)
                .param("reference", reference.value())
                .query((row, n) -> new CaptureId(row.getObject("id", UUID.class)))
                .optional();
    }

    /// The payments that some money pays: the one it came for, and those it was found to be for.
    List<Payment> paidBy(Capture money) {
        return jdbc.sql(PaymentRows.SELECT + """
                where establishment = :establishment and state = 'PAID'
                    and (money_of = :money or reference = :attempt)
                order by created_at, reference
                """)
                .param("establishment", money.establishment().value())
                .param("money", money.id().value())
                .param("attempt", money.attempt() == null ? "" : money.attempt().value())
                .query(PaymentRows::read)
                .list();
    }
}
