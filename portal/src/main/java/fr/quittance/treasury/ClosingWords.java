package fr.quittance.treasury;

import static fr.quittance.pages.Texts.text;

import fr.quittance.money.Money;

/// What is said of a closed day.
public final class ClosingWords {

    private ClosingWords() {}

    /// « Aucun écart », « Écart : 0,50 € en moins ».
    public static String verdict(Closing closing) {
        if (closing.isExact()) {
            return text("treasury.closing.exact");
        }
        var difference = closing.difference();
        if (difference.isZero()) {
            return text("treasury.closing.mixed");
        }
        return difference.isNegative()
                ? text("treasury.closing.less", Money.ZERO.minus(difference).text())
                : text("treasury.closing.more", difference.text());
    }

    /// « + 0,50 € », « − 0,50 € », « 0,00 € ».
    public static String signed(Money amount) {
        return amount.isPositive() ? "+\u00A0" + amount.text() : amount.text();
    }
}
