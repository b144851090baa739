package fr.quittance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void the_median_of_an_odd_number_is_the_one_in_the_middle() {
        assertThat(Figures.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5);
    }

    @Test
    void the_median_of_an_even_number_is_between_the_two_in_the_middle() {
        assertThat(Figures.median(List.of(4.0, 1.0, 2.0, 100.0))).isEqualTo(3);
    }

    @Test
    void a_percentile_is_the_smallest_value_that_so_many_do_not_exceed() {
        var hundred = IntStream.rangeClosed(1, 100).mapToObj(Double::valueOf).toList();

        assertThat(Figures.percentile(hundred, 50)).isEqualTo(50);
        assertThat(Figures.percentile(hundred, 95)).isEqualTo(95);
        assertThat(Figures.percentile(hundred, 99)).isEqualTo(99);
        assertThat(Figures.percentile(hundred, 100)).isEqualTo(100);
    }

    @Test
    void one_value_is_every_percentile() {
        assertThat(Figures.percentile(List.of(7.0), 1)).isEqualTo(7);
        assertThat(Figures.percentile(List.of(7.0), 99)).isEqualTo(7);
    }

    @Test
    void nothing_measured_has_no_figure() {
        assertThatThrownBy(() -> Figures.median(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void gaps_are_the_milliseconds_between_one_moment_and_the_next() {
        assertThat(Intake.gaps(List.of(10.0, 10.5, 10.75))).containsExactly(500.0, 250.0);
    }
}
