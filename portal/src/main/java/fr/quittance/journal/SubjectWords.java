package fr.quittance.journal;

import fr.quittance.pages.Texts;

/// What people call the subjects of the journal that have a name of the program's: `appearance` is « Couleur et logo ».
public final class SubjectWords {

    private static final String PREFIX = "journal.subject.";

    private SubjectWords() {}

    /// The words of a subject; the subject itself where it is a number, a date or a name already.
    public static String of(String subject) {
        return isKnown(subject) ? Texts.text(PREFIX + subject) : subject;
    }

    /// Whether words were written for a subject.
    public static boolean isKnown(String subject) {
        return Texts.has(PREFIX + subject);
    }

    /// The subject that somebody means who types its words.
    public static String meant(String typed) {
        return Texts.keys(PREFIX).stream()
                .filter(key -> Texts.text(key).equalsIgnoreCase(typed))
                .map(key -> key.substring(PREFIX.length()))
                .findFirst()
                .orElse(typed);
    }
}
