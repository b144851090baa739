package fr.quittance.pages;

import org.jspecify.annotations.Nullable;

/// What surrounds every page: the hospital's name and logo, how to reach its billing office, who is signed in.
///
/// @param establishmentName the long name, « Centre hospitalier de Valmont »
/// @param shortName the short name for titles, « CH Valmont »
/// @param spaceName the name the hospital gives to the space, « Mon espace patient »
/// @param logo logical name of the logo among the [Assets], or the address of the one that the hospital brought
/// @param theme address of the style sheet with the hospital's colour; empty for the product's own colour
/// @param phone the billing office's telephone as printed, « 04 65 71 00 00 »
/// @param hours when it answers
/// @param demonstration whether the banner « Démonstration » is shown
/// @param signedIn whether the navigation of a patient signed in is shown
public record Shell(
        String establishmentName,
        String shortName,
        String spaceName,
        String logo,
        String theme,
        String phone,
        String hours,
        boolean demonstration,
        boolean signedIn) {

    public Shell whenSignedIn() {
        return new Shell(establishmentName, shortName, spaceName, logo, theme, phone, hours, demonstration, true);
    }

    /// Where the logo is.
    public String logoUrl() {
        return logo.startsWith("/") ? logo : Assets.url(logo);
    }

    /// The width of the logo in pixels, for browsers to leave it its place; null when only the picture knows.
    public @Nullable String logoWidth() {
        return logo.startsWith("/") ? null : "40";
    }

    /// The telephone as an address: `tel:+33465710000`.
    public String phoneUrl() {
        return "tel:+33" + phone.replaceAll("\\D", "").replaceFirst("^0", "");
    }

    /// The title of a page: « Payer votre facture – Mon espace patient – CH Valmont ».
    public String title(String heading) {
        return heading + " – " + spaceName + " – " + shortName;
    }
}
