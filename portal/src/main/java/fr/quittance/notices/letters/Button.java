package fr.quittance.notices.letters;

/// The one thing to press, with its address in clear below.
///
/// @param label what it says
/// @param url where it leads
/// @param hint a sentence below it, or nothing
public record Button(String label, String url, String hint) {

    String plain() {
        return label + "\u00A0:\n" + url + (hint.isEmpty() ? "" : "\n" + hint);
    }
}
