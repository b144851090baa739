package fr.quittance.establishments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {

    @Test
    void contrast_is_what_the_wcag_say() {
        assertThat(Colour.of("000000").contrast(Colour.WHITE)).isEqualTo(21);
        assertThat(Colour.of("767676").contrast(Colour.WHITE)).isBetween(4.54, 4.55);
        assertThat(Colour.of("0b5c7a").contrast(Colour.of("0b5c7a"))).isEqualTo(1);
    }

    @Test
    void whatever_the_colour_links_and_buttons_are_read_by_day_and_in_the_dark() {
        var hard = new ArrayList<String>();
        for (var hue = 0; hue < 360; hue += 3) {
            for (var lightness = 0.0; lightness <= 1; lightness += 0.125) {
                for (var chroma = 0.0; chroma <= 0.32; chroma += 0.08) {
                    var theme = Theme.of(new Oklch(lightness, chroma, hue).colour());
                    var onWhite = theme.light().accent().contrast(Colour.WHITE);
                    if (theme.lightContrast() < 6.5 || onWhite < 7 || theme.darkContrast() < 7) {
                        hard.add(theme.toString());
                    }
                }
            }
        }

        assertThat(hard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#2f5d1e", "#6a2c4e", "#1d3557", "#00205b"})
    void a_colour_that_is_read_stays_as_it_is(String colour) {
        var theme = Theme.of(Colour.of(colour));

        assertThat(theme.isExact()).isTrue();
        assertThat(theme.css()).startsWith(":root{--accent:" + colour);
    }

    @Test
    void a_colour_too_pale_becomes_the_nearest_shade_of_its_hue_and_stays_on_the_line_at_the_top() {
        var theme = Theme.of(Colour.of("f5a623"));

        assertThat(theme.isExact()).isFalse();
        assertThat(theme.lightContrast()).isBetween(6.5, 6.8);
        assertThat(Oklch.of(theme.light().accent()).hue())
                .isCloseTo(Oklch.of(theme.chosen()).hue(), offset(8.0));
        assertThat(theme.css()).contains("--band:#f5a623");
    }

    @Test
    void the_red_of_errors_never_dresses_a_button() {
        var theme = Theme.of(Colour.of("c8102e"));

        assertThat(theme.mistaken()).isTrue();
        assertThat(theme.light()).isEqualTo(Theme.PRODUCT.light());
        assertThat(theme.css()).contains("--band:#c8102e");
        assertThat(Theme.of(Colour.of("7a4b4b")).mistaken())
                .as("a brownish grey")
                .isFalse();
    }

    @Test
    void the_products_colour_needs_no_style_sheet_and_any_other_has_its_own_address() {
        assertThat(Theme.of(Colour.of("0B5C7A")).address()).isEmpty();
        assertThat(Theme.of(Colour.of("2f5d1e")).address()).matches("/theme/2f5d1e-[0-9a-f]{8}\\.css");
        assertThat(Colour.typed("0B5C7A").orElseThrow().hex()).isEqualTo("#0b5c7a");
        assertThat(Colour.typed("rouge")).isEmpty();
    }
}
