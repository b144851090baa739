package fr.quittance.insurers;

import fr.quittance.documents.DocumentId;
import fr.quittance.documents.Documents;
import fr.quittance.invoices.Invoice;
import fr.quittance.receipts.Receipt;
import fr.quittance.receipts.ReceiptKind;
import fr.quittance.receipts.Receipts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/// Gathers packs from where their papers are kept.
@Component
public class Packs {

    private final Receipts receipts;
    private final Documents documents;

    Packs(Receipts receipts, Documents documents) {
        this.receipts = receipts;
        this.documents = documents;
    }

    /// The paper of an invoice that a mutuelle wants: the facture acquittée, or the attestation of a
    /// public hospital; nothing before it is there.
    public Optional<Receipt> paper(Invoice invoice) {
        return receipts.find(invoice.establishment(), invoice.id(), ReceiptKind.ACQUITTED)
                .or(() -> receipts.find(invoice.establishment(), invoice.id(), ReceiptKind.ATTESTATION));
    }

    /// The pack of an invoice as it is today; nothing before it is paid.
    public Optional<Pack> of(Invoice invoice) {
        return paper(invoice).map(paper -> pack(invoice, paper.fileName(), paper.document()));
    }

    /// The pack as it was sent.
    public Pack of(Invoice invoice, Sending sending) {
        var paper = new Receipt(
                sending.kind(), invoice.number(), sending.version(), sending.document(), sending.sentAt(), null);
        return pack(invoice, paper.fileName(), sending.document());
    }

    private Pack pack(Invoice invoice, String name, DocumentId paper) {
        var files = new ArrayList<Pack.File>();
        files.add(new Pack.File(name, documents.bytes(invoice.establishment(), paper)));
        var original = invoice.document();
        if (original != null) {
            files.add(new Pack.File(
                    "facture_" + invoice.number().fileName() + ".pdf",
                    documents.bytes(invoice.establishment(), original)));
        }
        return new Pack(invoice.number(), files);
    }

    /// All the files as one ZIP; the same bytes each time.
    public static byte[] zip(Pack pack) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : pack.files()) {
                var entry = new ZipEntry(file.name());
                entry.setTime(Instant.EPOCH.toEpochMilli());
                zip.putNextEntry(entry);
                zip.write(file.bytes());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
