package fr.quittance.treasury.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.invoices.InvoiceNumber;
import org.jspecify.annotations.Nullable;

/// Something that is known, with its name: « Montant », « 84,50 € ».
///
/// @param link where it leads; null when nowhere
public record Fact(String label, String value, @Nullable String link) {

    /// A fact whose name is the text of this key.
    public static Fact of(String key, String value) {
        return new Fact(text(key), value, null);
    }

    /// The invoice that a matter is about.
    public static Fact invoice(InvoiceNumber number) {
        return new Fact(text("treasury.col-invoice"), number.value(), "/gestion/factures/" + number.address());
    }
}
