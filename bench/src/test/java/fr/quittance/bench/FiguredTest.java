package fr.quittance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FiguredTest {

    private static final String PAGE = """
            # How fast

            <!-- figures: written by bin/bench --write -->
            old
            <!-- /figures -->

            What it means.
            """;

    @Test
    void figures_are_replaced_and_the_words_around_them_stay() {
        assertThat(Figured.in(PAGE, "new\n")).isEqualTo(PAGE.replace("\nold\n", "\n\nnew\n\n"));
    }

    @Test
    void writing_twice_leaves_the_last() {
        assertThat(Figured.in(Figured.in(PAGE, "one\n"), "two\n"))
                .contains("two")
                .doesNotContain("one", "old");
    }

    @Test
    void a_page_without_marks_is_left_alone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Figured.in("# How fast\n", "new"));
    }
}
