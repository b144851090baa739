package fr.quittance.money;

import java.io.Serializable;
import java.math.BigDecimal;

/// An amount in euros, exact to the cent; negative amounts are allowed (a credit).
///
/// @param cents the amount in cents of euro
public record Money(long cents) implements Comparable<Money>, Serializable {

    public static final Money ZERO = new Money(0);
    private static final char NO_BREAK_SPACE = '\u00A0';

    public static Money cents(long cents) {
        return new Money(cents);
    }

    /// From an exact decimal number of euros, for instance `84.50`.
    ///
    /// @throws ArithmeticException if there are more than two decimals or the amount is out of range
    public static Money euros(BigDecimal euros) {
        return new Money(euros.movePointRight(2).longValueExact());
    }

    /// From a decimal text with a dot, for instance `"84.50"`.
    ///
    /// @throws NumberFormatException if it is not a number
    public static Money euros(String euros) {
        return euros(new BigDecimal(euros));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public boolean isZero() {
        return cents == 0;
    }

    public boolean isPositive() {
        return cents > 0;
    }

    public boolean isNegative() {
        return cents < 0;
    }

    /// As French readers write it, without the currency: `1 284,50` (no-break space, decimal comma).
    public String figure() {
        var euros = Long.toString(Math.abs(cents / 100));
        var text = new StringBuilder();
        for (int i = 0; i < euros.length(); i++) {
            if (i > 0 && (euros.length() - i) % 3 == 0) {
                text.append(NO_BREAK_SPACE);
            }
            text.append(euros.charAt(i));
        }
        var rest = Math.abs(cents % 100);
        text.append(rest < 10 ? ",0" : ",").append(rest);
        return cents < 0 ? "\u2212" + NO_BREAK_SPACE + text : text.toString();
    }

    /// As shown to people: `84,50 €`, with a no-break space.
    public String text() {
        return figure() + NO_BREAK_SPACE + "€";
    }

    /// As platforms want it: `84.50`.
    public String decimal() {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return decimal() + " EUR";
    }
}
