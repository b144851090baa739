package fr.quittance.invoices;

import fr.quittance.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// One thing billed, in plain words, and who pays it.
///
/// @param label what it is: « Forfait journalier hospitalier »
/// @param detail how it was counted: « 2 jours, du 21/09/2026 au 22/09/2026 »; may be empty
/// @param quantity how many; positive, at most four decimals
/// @param unitPrice of one
/// @param amount quantity × unit price, to the cent
/// @param amo paid by the Assurance maladie
/// @param amc paid by the mutuelle
/// @param patient left to the patient
public record InvoiceLine(
        String label,
        String detail,
        BigDecimal quantity,
        Money unitPrice,
        Money amount,
        Money amo,
        Money amc,
        Money patient) {

    public InvoiceLine {
        quantity = quantity.stripTrailingZeros();
    }

    /// Whether the amount is the quantity times the price, rounded half up.
    public boolean multiplies() {
        return quantity.multiply(BigDecimal.valueOf(unitPrice.cents()))
                        .setScale(0, RoundingMode.HALF_UP)
                        .compareTo(BigDecimal.valueOf(amount.cents()))
                == 0;
    }

    /// Whether the three shares make the amount.
    public boolean addsUp() {
        return amo.plus(amc).plus(patient).equals(amount);
    }

    /// `2`, `1,5`.
    public String quantityText() {
        return quantity.toPlainString().replace('.', ',');
    }
}
