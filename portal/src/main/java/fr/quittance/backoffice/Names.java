package fr.quittance.backoffice;

import java.text.Normalizer;
import java.util.Locale;

/// How names are compared.
final class Names {

    private Names() {}

    /// Without capitals, accents, hyphens and apostrophes, as `patients.plain` in the database.
    static String plain(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’-]", " ");
    }
}
