package fr.quittance.intake;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What an index lists, and so the columns it may have and must have.
public enum Index {

    /// Invoices, facture acquittées and cancellations.
    INVOICES(Index.ofInvoices(), Index.needed()),

    /// The same, brought together with their PDFs by a person: no SHA-256 has to vouch for those.
    BROUGHT(Index.ofInvoices(), Index.neededBut(Column.SHA256)),

    /// Stays under way, and those that just ended.
    STAYS(
            EnumSet.of(
                    Column.IPP,
                    Column.NDA,
                    Column.UNIT,
                    Column.BIRTH_NAME,
                    Column.LAST_NAME,
                    Column.FIRST_NAME,
                    Column.BIRTH_DATE,
                    Column.ENTERED_ON,
                    Column.LEFT_ON,
                    Column.EMAIL,
                    Column.MOBILE,
                    Column.SMS_CONSENT,
                    Column.LANGUAGE),
            EnumSet.of(Column.IPP, Column.NDA, Column.UNIT, Column.LAST_NAME, Column.FIRST_NAME, Column.BIRTH_DATE));

    private final List<Column> columns;
    private final Set<Column> required;

    Index(EnumSet<Column> columns, Set<Column> required) {
        this.columns = List.copyOf(columns);
        this.required = required;
    }

    private static EnumSet<Column> ofInvoices() {
        return EnumSet.complementOf(EnumSet.of(Column.UNIT));
    }

    private static Set<Column> needed() {
        return Arrays.stream(Column.values())
                .filter(Column::required)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Column.class)));
    }

    private static Set<Column> neededBut(Column column) {
        var needed = needed();
        needed.remove(column);
        return needed;
    }

    /// The columns that mean something in it, in the order of the documentation.
    public List<Column> columns() {
        return columns;
    }

    /// The columns without which it is refused as a whole, in their order.
    public Set<Column> required() {
        return EnumSet.copyOf(required);
    }
}
