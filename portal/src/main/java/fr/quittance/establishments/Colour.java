package fr.quittance.establishments;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A colour of a screen, sRGB.
///
/// @param red 0 to 255
/// @param green 0 to 255
/// @param blue 0 to 255
public record Colour(int red, int green, int blue) {

    public static final Colour WHITE = new Colour(255, 255, 255);

    private static final Pattern SHAPE = Pattern.compile("#?([0-9a-fA-F]{6})");

    public Colour {
        if ((red | green | blue) >>> 8 != 0) {
            throw new IllegalArgumentException("Not a colour: %d %d %d".formatted(red, green, blue));
        }
    }

    /// The colour that somebody typed, `#0B5C7A` or `0b5c7a`; empty when it is none.
    public static Optional<Colour> typed(String text) {
        var typed = SHAPE.matcher(text.strip());
        return typed.matches() ? Optional.of(of(typed.group(1))) : Optional.empty();
    }

    /// @param hex six digits, with or without `#`
    static Colour of(String hex) {
        var it = HexFormat.fromHexDigits(hex.startsWith("#") ? hex.substring(1) : hex);
        return new Colour(it >> 16, it >> 8 & 0xFF, it & 0xFF);
    }

    /// `#0b5c7a`.
    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /// How well one is read on the other, from 1 to 21 (WCAG 2.2, « contrast ratio »).
    public double contrast(Colour other) {
        var mine = luminance() + 0.05;
        var its = other.luminance() + 0.05;
        return Math.max(mine, its) / Math.min(mine, its);
    }

    /// From 0, black, to 1, white (WCAG 2.2, « relative luminance »).
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /// A channel as light, 0 to 1 (IEC 61966-2-1).
    static double linear(int channel) {
        var it = channel / 255.0;
        return it <= 0.04045 ? it / 12.92 : Math.pow((it + 0.055) / 1.055, 2.4);
    }
}
