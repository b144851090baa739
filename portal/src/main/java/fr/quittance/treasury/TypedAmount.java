package fr.quittance.treasury;

import fr.quittance.money.Money;
import java.util.Optional;
import java.util.regex.Pattern;

/// An amount as a cashier types it: `84,50`, `84.5`, `1 284,50 €`.
public final class TypedAmount {

    private static final Pattern EUROS = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,2})?");

    private TypedAmount() {}

    /// The amount, nothing included; empty when it is none, or has tenths of a cent.
    public static Optional<Money> of(String typed) {
        var plain = typed.replaceAll("[\\s\u00A0\u202F€]", "");
        return EUROS.matcher(plain).matches() ? Optional.of(Money.euros(plain.replace(',', '.'))) : Optional.empty();
    }
}
