package fr.quittance.intake;

import fr.quittance.documents.Documents;
import fr.quittance.documents.SamplePdfs;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rows as a hospital writes them, in phrases: `anInvoiceRow("F1").with(Column.TOTAL, "84,5O")`.
public final class SampleRows {

    private final Map<Column, String> cells = new EnumMap<>(Column.class);

    private SampleRows() {}

    /// An invoice of 84,50 € for Jeanne Dupont, with its PDF [#pdf].
    public static SampleRows anInvoiceRow(String number) {
        return new SampleRows()
                .with(Column.TYPE, "facture")
                .with(Column.NUMBER, number)
                .with(Column.ISSUED_ON, "30/09/2026")
                .with(Column.DUE_ON, "30/12/2026")
                .with(Column.IPP, "IPP-" + number)
                .with(Column.NDA, "NDA-" + number)
                .with(Column.BIRTH_NAME, "DURAND")
                .with(Column.LAST_NAME, "DUPONT")
                .with(Column.FIRST_NAME, "Jeanne")
                .with(Column.BIRTH_DATE, "27/03/1957")
                .with(Column.EMAIL, "jeanne.dupont@exemple.fr")
                .with(Column.MOBILE, "06 39 98 00 01")
                .with(Column.SMS_CONSENT, "oui")
                .with(Column.LANGUAGE, "fr")
                .with(Column.ENTERED_ON, "14/09/2026")
                .with(Column.LEFT_ON, "2026-09-16")
                .with(Column.TOTAL, "946,50")
                .with(Column.AMO, "689,60")
                .with(Column.AMC_PARTICIPATION, "172.40")
                .with(Column.AMC_EXIGENCES, "0")
                .with(Column.PATIENT_PARTICIPATION, "84,50")
                .with(Column.PATIENT_EXIGENCES, "0")
                .with(Column.ALREADY_PAID, "0")
                .with(Column.FILE, number + ".pdf")
                .with(Column.SHA256, Documents.sha256(pdf(number)));
    }

    /// The facture acquittée of the same invoice.
    public static SampleRows anAcquittedRow(String number) {
        return anInvoiceRow(number).with(Column.TYPE, "acquittee");
    }

    /// The withdrawal of an invoice.
    public static SampleRows aCancellationRow(String number) {
        return new SampleRows().with(Column.TYPE, "annulation").with(Column.NUMBER, number);
    }

    /// The PDF of an invoice; always the same bytes for the same number.
    public static byte[] pdf(String number) {
        return PDFS.computeIfAbsent(number, SamplePdfs::invoice);
    }

    private static final Map<String, byte[]> PDFS = new ConcurrentHashMap<>();

    public SampleRows with(Column column, String value) {
        cells.put(column, value);
        return this;
    }

    /// What is written in a column; empty when nothing is.
    public String cell(Column column) {
        return cells.getOrDefault(column, "");
    }

    public Map<Column, String> cells() {
        return Map.copyOf(cells);
    }

    /// An index of these rows, with every column.
    public static String index(List<SampleRows> rows) {
        return header() + rows.stream().map(SampleRows::line).collect(Collectors.joining("\r\n", "\r\n", "\r\n"));
    }

    public static String header() {
        return columns().map(Column::header).collect(Collectors.joining(";"));
    }

    public String line() {
        return columns().map(it -> cells.getOrDefault(it, "")).collect(Collectors.joining(";"));
    }

    private static Stream<Column> columns() {
        return Index.INVOICES.columns().stream();
    }
}
