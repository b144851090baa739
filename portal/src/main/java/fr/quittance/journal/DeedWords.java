package fr.quittance.journal;

import fr.quittance.pages.Texts;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What the deeds of the journal are called, for people: `invoice-received` is « Facture reçue ».
public final class DeedWords {

    private static final String PREFIX = "journal.deed.";

    private DeedWords() {}

    /// The words of a deed; the deed itself where none were written.
    public static String of(String deed) {
        return isKnown(deed) ? Texts.text(PREFIX + deed) : deed;
    }

    /// Whether words were written for a deed.
    public static boolean isKnown(String deed) {
        return Texts.has(PREFIX + deed);
    }

    /// Every deed there is, in the order of their words.
    public static List<String> all() {
        return Texts.keys(PREFIX).stream()
                .map(key -> key.substring(PREFIX.length()))
                .sorted(Comparator.comparing(DeedWords::of, Collator.getInstance(Locale.FRENCH)))
                .toList();
    }
}
