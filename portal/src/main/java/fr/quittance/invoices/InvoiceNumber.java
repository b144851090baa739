package fr.quittance.invoices;

import java.util.regex.Pattern;

/// The hospital's number of an invoice, unique in one hospital, for instance `F2026-004518`.
public record InvoiceNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    public InvoiceNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an invoice number: " + value);
        }
    }

    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
