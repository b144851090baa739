package fr.quittance.simulators.paysim;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the payer typed, and what is wrong with it; the card number and the code are never kept.
public record CardForm(
        @Nullable TestCard card,
        @Nullable String numberError,
        @Nullable String expiryError,
        @Nullable String codeError) {

    private static final Pattern EXPIRY = Pattern.compile("(0[1-9]|1[0-2])\\s*/?\\s*([0-9]{2})");

    public static CardForm read(String number, String expiry, String code, YearMonth month) {
        var digits = number.replaceAll("[\\s-]", "");
        var numberError = numberError(digits);
        return new CardForm(
                numberError == null ? TestCard.of(digits).orElse(null) : null,
                numberError,
                expiryError(expiry.strip(), month),
                code.strip().matches("[0-9]{3}") ? null : "Saisissez les 3 chiffres au dos de la carte");
    }

    public boolean valid() {
        return numberError == null && expiryError == null && codeError == null && card != null;
    }

    private static @Nullable String numberError(String digits) {
        if (!digits.matches("[0-9]{16}")) {
            return "Saisissez les 16 chiffres de la carte";
        }
        if (!digits.startsWith("4970")) {
            return "Numéro de test seulement : prenez une carte qui commence par 4970";
        }
        return TestCard.of(digits).isEmpty() ? "Cette carte de test n'existe pas : voyez « Cartes de test »" : null;
    }

    private static @Nullable String expiryError(String expiry, YearMonth month) {
        var found = EXPIRY.matcher(expiry);
        if (!found.matches()) {
            return "Saisissez le mois et l'année, par exemple 09/28";
        }
        try {
            var last = YearMonth.of(2000 + Integer.parseInt(found.group(2)), Integer.parseInt(found.group(1)));
            return last.isBefore(month) ? "Cette carte a expiré" : null;
        } catch (DateTimeException _) {
            return "Saisissez le mois et l'année, par exemple 09/28";
        }
    }
}
