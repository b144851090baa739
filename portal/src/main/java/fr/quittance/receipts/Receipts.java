package fr.quittance.receipts;

import fr.quittance.documents.DocumentId;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.papers.Conformance;
import fr.quittance.payments.PaymentReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The papers of each invoice.
@Component
public class Receipts {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Receipts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The papers of an invoice, the newest of each kind.
    public List<Receipt> of(EstablishmentCode establishment, InvoiceId invoice) {
        return jdbc.sql("""
                select distinct on (receipt.kind) receipt.kind, invoice.number, receipt.version, receipt.document_id,
                    receipt.issued_at, receipt.conformance, receipt.sealed
                from receipts.receipt
                join invoices.invoice
                    on invoice.establishment = receipt.establishment and invoice.id = receipt.invoice_id
                where receipt.establishment = :establishment and receipt.invoice_id = :invoice
                order by receipt.kind, receipt.version desc
                """)
                .param("establishment", establishment.value())
                .param("invoice", invoice.value())
                .query(Receipts::read)
                .list();
    }

    /// The newest paper of a kind.
    public Optional<Receipt> find(EstablishmentCode establishment, InvoiceId invoice, ReceiptKind kind) {
        return of(establishment, invoice).stream()
                .filter(it -> it.kind() == kind)
                .findFirst();
    }

    /// Which of these invoices have a paper of a kind online.
    public Set<InvoiceId> having(EstablishmentCode establishment, Collection<InvoiceId> invoices, ReceiptKind kind) {
        if (invoices.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("""
                select distinct invoice_id
                from receipts.receipt
                where establishment = :establishment and invoice_id in (:invoices) and kind = :kind
                """)
                .param("establishment", establishment.value())
                .param("invoices", invoices.stream().map(InvoiceId::value).toList())
                .param("kind", kind.name())
                .query((row, n) -> new InvoiceId(row.getObject("invoice_id", UUID.class)))
                .list());
    }

    /// Whether a payment has its paper of a kind, or the hospital deposited its own, which stands for
    /// every payment.
    boolean has(EstablishmentCode establishment, InvoiceId invoice, ReceiptKind kind, PaymentReference payment) {
        return jdbc.sql("""
                select count(*)
                from receipts.receipt
                where establishment = :establishment and invoice_id = :invoice and kind = :kind
                    and (payment_reference = :payment or deposited)
                """)
                        .param("establishment", establishment.value())
                        .param("invoice", invoice.value())
                        .param("kind", kind.name())
                        .param("payment", payment.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Adds a paper made by us; it takes the place of that of an earlier payment, which was taken back.
    /// The caller holds the invoice and found that this payment [#has] none.
    ///
    /// @return whether it was added
    boolean addMade(
            EstablishmentCode establishment,
            InvoiceId invoice,
            ReceiptKind kind,
            DocumentId document,
            PaymentReference payment,
            Receipt.Made made) {
        return add(establishment, invoice, kind, next(establishment, invoice, kind), document, payment, made);
    }

    /// Adds the paper that the hospital deposited; it takes the place of whatever there was.
    ///
    /// @return whether it was added; false when this very document was deposited before
    boolean addDeposited(
            EstablishmentCode establishment,
            InvoiceId invoice,
            ReceiptKind kind,
            DocumentId document,
            @Nullable PaymentReference payment) {
        return add(establishment, invoice, kind, next(establishment, invoice, kind), document, payment, null);
    }

    private int next(EstablishmentCode establishment, InvoiceId invoice, ReceiptKind kind) {
        return find(establishment, invoice, kind).map(Receipt::version).orElse(0) + 1;
    }

    private boolean add(
            EstablishmentCode establishment,
            InvoiceId invoice,
            ReceiptKind kind,
            int version,
            DocumentId document,
            @Nullable PaymentReference payment,
            Receipt.@Nullable Made made) {
        return jdbc.sql("""
                insert into receipts.receipt (
                    establishment, invoice_id, kind, version, document_id, payment_reference, deposited, issued_at,
                    conformance, sealed)
                values (
                    :establishment, :invoice, :kind, :version, :document, :payment, :deposited, :now,
                    :conformance, :sealed)
                on conflict do nothing
                """)
                        .param("establishment", establishment.value())
                        .param("invoice", invoice.value())
                        .param("kind", kind.name())
                        .param("version", version)
                        .param("document", document.value())
                        .param("payment", payment == null ? null : payment.value())
                        .param("deposited", made == null)
                        .param("now", Timestamp.from(clock.instant()))
                        .param(
                                "conformance",
                                made == null ? null : made.conformance().name())
                        .param("sealed", made != null && made.sealed())
                        .update()
                == 1;
    }

    private static Receipt read(ResultSet row, int n) throws SQLException {
        return new Receipt(
                ReceiptKind.valueOf(row.getString("kind")),
                new InvoiceNumber(row.getString("number")),
                row.getInt("version"),
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getTimestamp("issued_at").toInstant(),
                made(row.getString("conformance"), row.getBoolean("sealed")));
    }

    private static Receipt.@Nullable Made made(@Nullable String conformance, boolean sealed) {
        return conformance == null ? null : new Receipt.Made(Conformance.valueOf(conformance), sealed);
    }
}
