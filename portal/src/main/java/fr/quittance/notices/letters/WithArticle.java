package fr.quittance.notices.letters;

import java.util.Locale;
import java.util.regex.Pattern;

/// Names of hospitals after « de », with the article French wants.
final class WithArticle {

    private static final Pattern FEMININE =
            Pattern.compile("(?:cl\\.|clinique|polyclinique|maison|fondation|maternité|résidence)\\b?.*");
    private static final Pattern ELIDED = Pattern.compile("(?:h[ôo]p|[aeiouéèêîôâ]).*");
    private static final Pattern PLURAL = Pattern.compile("(?:hospices|hôpitaux|cliniques|thermes)\\b.*");

    private WithArticle() {}

    /// « du CH Valmont », « de la Clinique des Tilleuls », « de l'Hôpital Nord », « des Hospices civils ».
    static String of(String name) {
        var lower = name.toLowerCase(Locale.FRENCH);
        if (PLURAL.matcher(lower).matches()) {
            return "des " + name;
        }
        if (FEMININE.matcher(lower).matches()) {
            return "de la " + name;
        }
        return (ELIDED.matcher(lower).matches() ? "de l'" : "du ") + name;
    }
}
