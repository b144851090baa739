package fr.quittance.establishments;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// The colour and the logo of a hospital.
///
/// @param theme its colour as its pages wear it
/// @param logo name of an asset, `logo-valmont.svg`, or the address of a logo that it brought, `/logo/ch-valmont/….png`
public record Appearance(Theme theme, String logo) {

    /// The topic under which it is kept among the [Choices].
    public static final String TOPIC = "appearance";

    /// Its colour, `#0b5c7a`.
    public static final String COLOUR = "colour";

    /// Its logo.
    public static final String LOGO = "logo";

    /// The same by name.
    public SequencedMap<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put(COLOUR, theme.chosen().hex());
        values.put(LOGO, logo);
        return values;
    }

    /// With what was decided in place of what is here.
    public Appearance with(Map<String, String> chosen) {
        return new Appearance(
                Colour.typed(chosen.getOrDefault(COLOUR, "")).map(Theme::of).orElse(theme),
                chosen.getOrDefault(LOGO, logo));
    }
}
