package fr.quittance.invoices;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the invoices are made of, line by line.
@Component
public class BilledCares {

    private final JdbcClient jdbc;

    BilledCares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps what a new invoice is made of, in the transaction that adds it.
    public void add(EstablishmentCode establishment, InvoiceId invoice, BilledCare care) {
        for (int i = 0; i < care.lines().size(); i++) {
            add(establishment, invoice, i + 1, care.lines().get(i));
        }
    }

    private void add(EstablishmentCode establishment, InvoiceId invoice, int position, InvoiceLine line) {
        jdbc.sql("""
                insert into invoices.line (
                    establishment, invoice_id, position, label, detail, quantity,
                    unit_price_cents, amount_cents, amo_cents, amc_cents, patient_cents)
                values (
                    :establishment, :invoice, :position, :label, :detail, :quantity,
                    :unitPrice, :amount, :amo, :amc, :patient)
                """)
                .param("establishment", establishment.value())
                .param("invoice", invoice.value())
                .param("position", position)
                .param("label", line.label())
                .param("detail", line.detail())
                .param("quantity", line.quantity())
                .param("unitPrice", line.unitPrice().cents())
                .param("amount", line.amount().cents())
                .param("amo", line.amo().cents())
                .param("amc", line.amc().cents())
                .param("patient", line.patient().cents())
                .update();
    }

    /// What an invoice is made of; [BilledCare#NONE] when the hospital said nothing of it.
    public BilledCare of(EstablishmentCode establishment, InvoiceId invoice) {
        var lines = jdbc.sql("""
                select label, detail, quantity, unit_price_cents, amount_cents, amo_cents, amc_cents, patient_cents
                from invoices.line
                where establishment = :establishment and invoice_id = :invoice
                order by position
                """)
                .param("establishment", establishment.value())
                .param("invoice", invoice.value())
                .query(BilledCares::read)
                .list();
        return new BilledCare(lines);
    }

    private static InvoiceLine read(ResultSet row, int n) throws SQLException {
        return new InvoiceLine(
                row.getString("label"),
                row.getString("detail"),
                row.getBigDecimal("quantity"),
                Money.cents(row.getLong("unit_price_cents")),
                Money.cents(row.getLong("amount_cents")),
                Money.cents(row.getLong("amo_cents")),
                Money.cents(row.getLong("amc_cents")),
                Money.cents(row.getLong("patient_cents")));
    }
}
