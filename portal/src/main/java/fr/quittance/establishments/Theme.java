package fr.quittance.establishments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Predicate;

/// A hospital's colour as its pages wear it: exactly where nobody reads it, and for links and buttons in the nearest
/// shade that everybody reads, by day and in the dark (decision 0115).
///
/// @param chosen as the hospital has it; the line at the top of each page
/// @param light of links and buttons, by day
/// @param dark of the same, in the dark
/// @param mistaken whether the colour looks like that of errors: links and buttons then keep the product's
/// @param address of its style sheet; empty for the product's own colour, which needs none
public record Theme(Colour chosen, Shades light, Shades dark, boolean mistaken, String address) {

    /// What links and buttons reach by day on all they stand on, while the law asks 4.5 (WCAG 2.2 AA, RGAA 3.2). It is
    /// more than 7 (AAA) on the white of cards, and the product's own colour reaches it.
    public static final double LEAST_BY_DAY = 6.5;

    /// The same in the dark.
    public static final double LEAST_IN_THE_DARK = 7;

    /// The text of a button in the dark; white by day.
    public static final Colour ON_DARK = Colour.of("0b1a22");

    /// What stands under links by day: cards, the page, what is sunken.
    private static final List<Colour> DAY = List.of(Colour.WHITE, Colour.of("f3f5f6"), Colour.of("f8f9fa"));

    private static final List<Colour> NIGHT = List.of(Colour.of("1c232a"), Colour.of("12171c"), Colour.of("171d23"));
    private static final double DANGER_HUE = Oklch.of(Colour.of("a3201a")).hue();
    private static final double DANGER_SPAN_DEGREES = 25;
    private static final double GREY = 0.07;
    private static final double MOST_CHROMA = 0.16;
    private static final double STEP = 0.004;

    /// The product's own, as `tokens.css` has it.
    static final Theme PRODUCT = new Theme(
            Colour.of("0b5c7a"),
            new Shades(Colour.of("0b5c7a"), Colour.of("06425a"), Colour.of("e7f3f8")),
            new Shades(Colour.of("75caf2"), Colour.of("a5defa"), Colour.of("14303d")),
            false,
            "");

    /// One shade for what is pressed, and what goes with it.
    ///
    /// @param accent of links and buttons
    /// @param strong of the same under the pointer
    /// @param tint pale, behind text
    public record Shades(Colour accent, Colour strong, Colour tint) {}

    /// The theme of a colour. Any colour has one.
    public static Theme of(Colour chosen) {
        if (chosen.equals(PRODUCT.chosen)) {
            return PRODUCT;
        }
        var seen = Oklch.of(chosen);
        if (looksLikeAnError(seen)) {
            return addressed(new Theme(chosen, PRODUCT.light, PRODUCT.dark, true, ""));
        }
        return addressed(new Theme(chosen, byDay(chosen, seen), inTheDark(chosen, seen), false, ""));
    }

    /// Whether links and buttons have the very colour chosen, by day.
    public boolean isExact() {
        return light.accent().equals(chosen);
    }

    /// How well links and buttons are read by day, at the worst place.
    public double lightContrast() {
        return worst(light, DAY);
    }

    /// The same in the dark.
    public double darkContrast() {
        return Math.min(worst(dark, NIGHT), dark.accent().contrast(ON_DARK));
    }

    /// The style sheet: it says the themed lines of `tokens.css` again.
    public String css() {
        return ":root{%s}@media screen and (prefers-color-scheme:dark){:root{%s}}".formatted(lines(light), lines(dark));
    }

    private String lines(Shades it) {
        return "--accent:%s;--accent-strong:%s;--accent-tint:%s;--band:%s"
                .formatted(it.accent().hex(), it.strong().hex(), it.tint().hex(), chosen.hex());
    }

    private static boolean looksLikeAnError(Oklch it) {
        var away = Math.abs(it.hue() - DANGER_HUE);
        return it.chroma() > GREY && Math.min(away, 360 - away) < DANGER_SPAN_DEGREES;
    }

    private static Shades byDay(Colour chosen, Oklch seen) {
        var tint = seen.at(0.96, 0.025).colour();
        Predicate<Colour> isRead = it -> worst(new Shades(it, it, tint), DAY) >= LEAST_BY_DAY;
        var accent = chosen;
        for (var light = seen.lightness(); !isRead.test(accent); light -= STEP) {
            accent = seen.at(light, MOST_CHROMA).colour();
        }
        var strong = Oklch.of(accent);
        return new Shades(
                accent, strong.at(strong.lightness() - 0.1, MOST_CHROMA).colour(), tint);
    }

    private static Shades inTheDark(Colour chosen, Oklch seen) {
        var tint = seen.at(0.29, 0.045).colour();
        Predicate<Colour> isRead = it -> worst(new Shades(it, it, tint), NIGHT) >= LEAST_IN_THE_DARK
                && it.contrast(ON_DARK) >= LEAST_IN_THE_DARK;
        var accent = chosen;
        for (var light = seen.lightness(); !isRead.test(accent); light += STEP) {
            accent = seen.at(light, MOST_CHROMA).colour();
        }
        var strong = Oklch.of(accent);
        return new Shades(
                accent, strong.at(strong.lightness() + 0.07, MOST_CHROMA).colour(), tint);
    }

    private static double worst(Shades shades, List<Colour> papers) {
        var onPapers =
                papers.stream().mapToDouble(shades.accent()::contrast).min().orElseThrow();
        return Math.min(onPapers, shades.accent().contrast(shades.tint()));
    }

    /// The address says the colour and what the sheet holds: browsers keep it for ever, and a new release that
    /// draws the same colour otherwise has another address.
    private static Theme addressed(Theme it) {
        var address = "/theme/%s-%s.css"
                .formatted(it.chosen.hex().substring(1), Fingerprint.of(it.css().getBytes(UTF_8), 4));
        return new Theme(it.chosen, it.light, it.dark, it.mistaken, address);
    }
}
