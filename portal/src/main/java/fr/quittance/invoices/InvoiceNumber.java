package fr.quittance.invoices;

import java.util.Optional;
import java.util.regex.Pattern;

/// The hospital's number of an invoice, unique in one hospital, for instance `F2026-004518`.
public record InvoiceNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,39}");

    public InvoiceNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an invoice number: " + value);
        }
    }

    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    /// The number of a part of one of our addresses, where `~` stands for a slash.
    ///
    /// @return nothing when no invoice could have it
    public static Optional<InvoiceNumber> inAddress(String part) {
        var number = part.replace('~', '/');
        return isValid(number) ? Optional.of(new InvoiceNumber(number)) : Optional.empty();
    }

    /// The number as a part of one of our addresses.
    public String address() {
        return value.replace('/', '~');
    }

    /// The number as a part of the name of a file.
    public String fileName() {
        return value.replace('/', '-');
    }

    @Override
    public String toString() {
        return value;
    }
}
