package fr.quittance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void the_ratio_is_the_median_of_ours_over_the_median_of_the_limit() {
        var result = result(List.of(run(100), run(300), run(200)), List.of(400.0, 800.0, 1_600.0));

        assertThat(result.ratio()).isEqualTo(.25);
    }

    @Test
    void processor_time_is_told_for_a_thousand() {
        var result = result(List.of(new Run(500, 2, 3, null, null)), List.of(1.0));

        assertThat(result.cpuSecondsPerThousand()).isCloseTo(6, within(1e-9));
    }

    @Test
    void a_run_with_a_wrong_answer_is_a_failed_run() {
        var result = result(List.of(run(100), new Run(100, 1, 1, null, "a redirect")), List.of(100.0, 100.0));

        assertThat(result.wrong()).containsExactly("a redirect");
        assertThat(Table.of(List.of(result))).contains("1 of 2");
    }

    @Test
    void the_table_has_a_head_a_rule_and_a_line_for_each_workload() {
        var table = Table.of(List.of(result(List.of(run(1234)), List.of(2468.0))));

        var lines = table.lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines)
                .extracting(String::length)
                .containsOnly(lines.getFirst().length());
        assertThat(lines.getLast()).contains("1,234 · 1,234 · 1,234", "2,468", "0.50", "1.0 / 5.0 / 12");
    }

    @Test
    void the_latency_of_a_workload_is_that_of_its_median_run() {
        var latency = Latency.median(List.of(new Latency(1, 2, 3), new Latency(9, 9, 9), new Latency(4, 5, 6)));

        assertThat(latency).isEqualTo(new Latency(4, 5, 6));
    }

    private static Run run(double perSecond) {
        return run(perSecond, new Latency(1, 5, 12));
    }

    private static Run run(double perSecond, @Nullable Latency latency) {
        return new Run(perSecond, 1, 1, latency, null);
    }

    private static Result result(List<Run> runs, List<Double> limits) {
        return new Result("W9 x", "things/s", runs, "nothing", limits, 300);
    }
}
