package fr.quittance.establishments;

import fr.quittance.pages.Shell;
import java.net.URI;

/// A hospital as its patients know it. One installation serves several; nothing of one is visible in another.
///
/// @param code what it is called in settings and keys
/// @param name long name, « Centre hospitalier de Valmont »
/// @param shortName at most 16 characters, « CH Valmont »
/// @param mode who may collect the money, and so what proves the payment
/// @param finess the nine characters of its FINESS number
/// @param address postal address on documents, lines separated by commas
/// @param baseUrl where its pages are; every absolute address starts with it, whatever the Host header says
/// @param spaceName name given to the space, « Mon espace patient »
/// @param mailFrom sender address of its e-mails
/// @param mailReplyTo the monitored address that answers go to
/// @param smsSender 3 to 11 letters and digits, at least one letter (AF2M)
/// @param phone billing office, as printed
/// @param hours when the billing office answers
/// @param appearance its colour and its logo
public record Establishment(
        EstablishmentCode code,
        String name,
        String shortName,
        Mode mode,
        String finess,
        String address,
        URI baseUrl,
        String spaceName,
        String mailFrom,
        String mailReplyTo,
        String smsSender,
        String phone,
        String hours,
        Appearance appearance) {

    /// Who may collect the money (`french-rules`: only the public accountant or a régie in a public hospital).
    public enum Mode {
        /// Private or ESPIC: Quittance issues the facture acquittée itself.
        PRIVATE,
        /// Private or ESPIC that deposits its own facture acquittée some days later.
        PRIVATE_DEPOSITS,
        /// Public: an attestation de paiement; the facture acquittée is the Trésor's affair.
        PUBLIC
    }

    /// An absolute address of this hospital's space.
    ///
    /// @param path starts with a slash
    public String url(String path) {
        var base = baseUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /// The host a person may type, without scheme: `facture.ch-valmont.fr`.
    public String host() {
        return baseUrl.getAuthority();
    }

    /// The same hospital with this face.
    Establishment with(Identity it) {
        return new Establishment(
                code,
                it.name(),
                it.shortName(),
                mode,
                finess,
                it.address(),
                baseUrl,
                it.spaceName(),
                mailFrom,
                it.mailReplyTo(),
                it.smsSender(),
                it.phone(),
                it.hours(),
                appearance);
    }

    /// The same hospital with this appearance.
    public Establishment with(Appearance it) {
        return new Establishment(
                code,
                name,
                shortName,
                mode,
                finess,
                address,
                baseUrl,
                spaceName,
                mailFrom,
                mailReplyTo,
                smsSender,
                phone,
                hours,
                it);
    }

    /// What surrounds this hospital's pages for a visitor who is not signed in.
    public Shell shell(boolean demonstration) {
        return new Shell(
                name,
                shortName,
                spaceName,
                appearance.logo(),
                appearance.theme().address(),
                phone,
                hours,
                demonstration,
                false);
    }
}
