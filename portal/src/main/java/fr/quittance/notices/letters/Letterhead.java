package fr.quittance.notices.letters;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.Theme;

/// Who writes: the hospital, as every e-mail of it shows.
///
/// @param name long name, « Centre hospitalier de Valmont »
/// @param shortName « CH Valmont »
/// @param spaceName « Mon espace patient »
/// @param from the address the message comes from
/// @param replyTo the monitored address
/// @param host where its buttons lead, `facture.ch-valmont.fr`
/// @param phone billing office, as printed
/// @param phoneUrl the same as an address
/// @param hours when it answers
/// @param theme its colour
public record Letterhead(
        String name,
        String shortName,
        String spaceName,
        String from,
        String replyTo,
        String host,
        String phone,
        String phoneUrl,
        String hours,
        Theme theme) {

    /// The letterhead of a hospital.
    public static Letterhead of(Establishment it) {
        return new Letterhead(
                it.name(),
                it.shortName(),
                it.spaceName(),
                it.mailFrom(),
                it.mailReplyTo(),
                it.host(),
                it.phone().replace(' ', '\u00A0'),
                it.shell(false).phoneUrl(),
                it.hours().replaceAll("(\\d) h", "$1\u00A0h"),
                it.appearance().theme());
    }

    /// « du Centre hospitalier de Valmont », « de la Clinique des Tilleuls ».
    public String ofName() {
        return WithArticle.of(name);
    }

    /// « du CH Valmont ».
    public String ofShortName() {
        return WithArticle.of(shortName);
    }

    /// A mail to the billing office.
    ///
    /// @param about its subject
    public String mailto(String about) {
        return "mailto:" + replyTo + "?subject=" + about.replace(" ", "%20").replace("\u00A0", "%20");
    }

    /// The lines every text part ends with.
    String signature() {
        return text("notices.signature", ofName());
    }
}
