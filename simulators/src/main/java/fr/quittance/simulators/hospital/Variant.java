package fr.quittance.simulators.hospital;

import java.util.Locale;

/// What kind of drop, good or bad.
public enum Variant {
    FACTURE,
    ACQUITTEE,
    ANNULATION,
    HALF_WRITTEN,
    BAD_ROWS,
    LATIN9,
    NO_CONTACTS,
    EMAIL_ONLY,
    SMS_ONLY,
    NOTHING_TO_PAY;

    static Variant of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String type() {
        return switch (this) {
            case ACQUITTEE -> "acquittee";
            case ANNULATION -> "annulation";
            default -> "facture";
        };
    }
}
