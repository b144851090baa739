package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/// How a payment lies in `payments.attempt`.
final class PaymentRows {

    static final String SELECT = """
            select establishment, reference, platform, means, state, at, confirmation, reason,
                platform_url, platform_link_id, created_at, expires_at,
                (
                    select string_agg(line.invoice_id || ' ' || line.amount_cents, ',' order by line.place)
                    from payments.attempt_line line
                    where line.establishment = attempt.establishment and line.reference = attempt.reference) as lines
            from payments.attempt
            """;

    private PaymentRows() {}

    /// The name of a state in the database.
    static String name(Payment payment) {
        return switch (payment) {
            case Payment.Started it -> "STARTED";
            case Payment.Open it -> "OPEN";
            case Payment.Unknown it -> "UNKNOWN";
            case Payment.Failed it -> "FAILED";
            case Payment.Paid it -> "PAID";
            case Payment.ToRefund it -> "TO_REFUND";
            case Payment.Refused it -> "REFUSED";
            case Payment.Abandoned it -> "ABANDONED";
            case Payment.Expired it -> "EXPIRED";
            case Payment.Undecided it -> "UNDECIDED";
            case Payment.Reversed it -> "REVERSED";
        };
    }

    static Payment read(ResultSet row, int n) throws SQLException {
        var order = new Order(
                new PaymentReference(row.getString("reference")),
                new EstablishmentCode(row.getString("establishment")),
                Arrays.stream(row.getString("lines").split(","))
                        .map(PaymentRows::line)
                        .toList(),
                row.getString("platform"),
                Means.valueOf(row.getString("means")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
        var at = row.getTimestamp("at").toInstant();
        var state = row.getString("state");
        return switch (state) {
            case "STARTED" -> new Payment.Started(order);
            case "OPEN" ->
                new Payment.Open(
                        order,
                        at,
                        URI.create(row.getString("platform_url")),
                        Objects.requireNonNullElse(row.getString("platform_link_id"), ""));
            case "UNKNOWN" -> new Payment.Unknown(order, at);
            case "FAILED" -> new Payment.Failed(order, at, row.getString("reason"));
            case "PAID" -> new Payment.Paid(order, at, Confirmation.valueOf(row.getString("confirmation")));
            case "TO_REFUND" -> new Payment.ToRefund(order, at, Confirmation.valueOf(row.getString("confirmation")));
            case "REFUSED" -> new Payment.Refused(order, at, row.getString("reason"));
            case "ABANDONED" -> new Payment.Abandoned(order, at);
            case "EXPIRED" -> new Payment.Expired(order, at);
            case "UNDECIDED" -> new Payment.Undecided(order, at);
            case "REVERSED" -> new Payment.Reversed(order, at, row.getString("reason"));
            default -> throw new IllegalStateException("Unknown state of payment: " + state);
        };
    }

    private static Order.Line line(String text) {
        var space = text.indexOf(' ');
        return new Order.Line(
                new InvoiceId(UUID.fromString(text.substring(0, space))),
                Money.cents(Long.parseLong(text.substring(space + 1))));
    }
}
