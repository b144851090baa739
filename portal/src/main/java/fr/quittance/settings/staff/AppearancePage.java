package fr.quittance.settings.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Appearance;
import fr.quittance.establishments.Colour;
import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.Theme;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.settings.Asked;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `/gestion/reglages/apparence`: the hospital's colour and logo, and what patients would see.
///
/// @param seen the hospital as the sample shows it
/// @param told what was just done; null when nothing
public record AppearancePage(
        Desk desk,
        Establishment seen,
        ChosenNow now,
        @Nullable String told) implements Page {

    /// Where it is, and where its form goes.
    public static final String ADDRESS = SettingsRooms.APPEARANCE;

    public Theme theme() {
        return seen.appearance().theme();
    }

    public Asked colour() {
        return now.asked().getFirst();
    }

    public Asked logo() {
        return now.asked().getLast();
    }

    /// The picture of a logo that may be chosen.
    public String picture(String logo) {
        return seen.with(new Appearance(theme(), logo)).shell(false).logoUrl();
    }

    /// The one that the sample shows.
    public String picture() {
        return seen.shell(false).logoUrl();
    }

    /// Whether links and buttons have the colour, and if not, what they have and why.
    public String verdict() {
        if (theme().mistaken()) {
            return text("settings.appearance.mistaken");
        }
        return theme().isExact()
                ? text("settings.appearance.exact")
                : text(
                        "settings.appearance.shaded",
                        theme().chosen().hex(),
                        ratio(theme().chosen().contrast(Colour.WHITE)),
                        theme().light().accent().hex());
    }

    /// « 7,4 ».
    public static String ratio(double contrast) {
        return String.format(Locale.FRENCH, "%.1f", Math.floor(contrast * 10) / 10);
    }
}
