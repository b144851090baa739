package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The platforms' pages of attempts: who is asking for one, and which may still take money.
@Component
class PlatformPages {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    PlatformPages(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The decided attempt of an invoice that forbids another one: its page may still take money, or
    /// nobody can tell what it took. The caller holds the invoice.
    ///
    /// @param over an order that ran out before then takes no money any more
    /// @param forgotten an undecided one that ran out before then is in nobody's way any more, unless
    ///     money of it is still to be given back
    Optional<Payment> inTheWay(EstablishmentCode establishment, InvoiceId invoice, Instant over, Instant forgotten) {
        return jdbc.sql(PaymentRows.SELECT + """
                where establishment = :establishment
                    and reference in (
                        select reference
                        from payments.attempt_line
                        where establishment = :establishment and invoice_id = :invoice)
                    and (
                    (state in ('REFUSED', 'ABANDONED', 'EXPIRED') and platform_url is not null and closed_at is null
                        and expires_at > :over)
                    or (state = 'UNDECIDED' and closed_at is null and expires_at > :forgotten)
                    or (state = 'UNDECIDED' and exists (
                        select 1
                        from payments.capture c
                        join payments.refund_case r using (establishment, platform, merchant, platform_tx_id)
                        where c.establishment = attempt.establishment and c.attempt_reference = attempt.reference
                            and r.closed_at is null)))
                order by state = 'UNDECIDED' desc, created_at, reference
                limit 1
                """)
                .param("establishment", establishment.value())
                .param("invoice", invoice.value())
                .param("over", Timestamp.from(over))
                .param("forgotten", Timestamp.from(forgotten))
                .query(PaymentRows::read)
                .optional();
    }

    /// The way back to the platform's page of an attempt, if it ever had one.
    Optional<Report.Reopened> wayBack(PaymentReference reference, Instant at) {
        return jdbc.sql("""
                select platform_url, platform_link_id
                from payments.attempt
                where reference = :reference and platform_url is not null
                """)
                .param("reference", reference.value())
                .query((row, n) -> new Report.Reopened(
                        at,
                        URI.create(row.getString("platform_url")),
                        Objects.requireNonNullElse(row.getString("platform_link_id"), "")))
                .optional();
    }

    /// Writes that the platform itself said, when asked, that it takes no more money for an attempt.
    void closed(PaymentReference reference) {
        jdbc.sql("update payments.attempt set closed_at = coalesce(closed_at, :now) where reference = :reference")
                .param("reference", reference.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// Takes the right to ask the platform about an attempt it has not answered for.
    ///
    /// @return whether nobody else was asking
    boolean claim(PaymentReference reference, Instant until) {
        return jdbc.sql("""
                update payments.attempt
                set asking_until = :until
                where reference = :reference and state in ('STARTED', 'UNKNOWN') and asking_until <= :now
                """)
                        .param("reference", reference.value())
                        .param("until", Timestamp.from(until))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /// Gives that right back.
    void release(PaymentReference reference) {
        jdbc.sql("update payments.attempt set asking_until = :now where reference = :reference")
                .param("reference", reference.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
