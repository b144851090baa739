package fr.quittance.backoffice;

import java.text.Normalizer;
import java.util.Locale;

/// How names are listed and compared.
public final class Names {

    private Names() {}

    /// « BERNARD Lucien »: the family name in capitals, as staff sort it.
    public static String listed(String last, String first) {
        return (last.toUpperCase(Locale.FRENCH) + " " + first).strip();
    }

    /// Without capitals, accents, hyphens and apostrophes, as `patients.plain` in the database.
    static String plain(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’-]", " ");
    }
}
