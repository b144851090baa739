package fr.quittance.invoices;

import fr.quittance.documents.DocumentId;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import fr.quittance.patients.PatientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/// How an invoice lies in `invoices.invoice`.
final class InvoiceRows {

    static final String COLUMNS = """
            establishment, id, number, patient_id, nda, issued_on, due_on,
            total_cents, amo_cents, amc_participation_cents, amc_exigences_cents,
            patient_participation_cents, patient_exigences_cents, already_paid_cents,
            paid_cents, state, paid_at, cancelled_at, replaced_by, document_id
            """;

    private InvoiceRows() {}

    static Invoice read(ResultSet row, int n) throws SQLException {
        var document = row.getObject("document_id", UUID.class);
        return new Invoice(
                new EstablishmentCode(row.getString("establishment")),
                new InvoiceId(row.getObject("id", UUID.class)),
                new InvoiceNumber(row.getString("number")),
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getString("nda"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                new Amounts(
                        Money.cents(row.getLong("total_cents")),
                        Money.cents(row.getLong("amo_cents")),
                        Money.cents(row.getLong("amc_participation_cents")),
                        Money.cents(row.getLong("amc_exigences_cents")),
                        Money.cents(row.getLong("patient_participation_cents")),
                        Money.cents(row.getLong("patient_exigences_cents")),
                        Money.cents(row.getLong("already_paid_cents"))),
                state(row),
                document == null ? null : new DocumentId(document));
    }

    private static InvoiceState state(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return switch (state) {
            case "TO_PAY" -> new InvoiceState.ToPay(Money.cents(row.getLong("paid_cents")));
            case "PAID" -> new InvoiceState.Paid(Money.cents(row.getLong("paid_cents")), instant(row, "paid_at"));
            case "NOTHING_TO_PAY" -> new InvoiceState.NothingToPay();
            case "CANCELLED" -> {
                var replacedBy = row.getString("replaced_by");
                yield new InvoiceState.Cancelled(
                        instant(row, "cancelled_at"), replacedBy == null ? null : new InvoiceNumber(replacedBy));
            }
            default -> throw new IllegalStateException("Unknown state of invoice: " + state);
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp(column)).toInstant();
    }
}
