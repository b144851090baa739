package fr.quittance.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The one table.
final class Table {

    private static final List<String> HEAD = List.of(
            "workload",
            "unit",
            "ours min · median · max",
            "limit",
            "ratio",
            "p50 / p95 / p99 ms",
            "CPU s per 1,000",
            "peak MB",
            "limit is",
            "wrong");

    private Table() {}

    static String of(List<Result> results) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        results.forEach(result -> rows.add(row(result)));
        var text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append(line(rows.get(i), rows));
            if (i == 0) {
                text.append(rule(rows));
            }
        }
        return text.toString();
    }

    private static List<String> row(Result it) {
        var ours = it.ours();
        var latency = it.latency();
        return List.of(
                it.name(),
                it.unit(),
                "%s · %s · %s"
                        .formatted(number(Figures.min(ours)), number(Figures.median(ours)), number(Figures.max(ours))),
                number(it.limit()),
                format(it.ratio() < .1 ? "%.3f" : "%.2f", it.ratio()),
                latency == null
                        ? "–"
                        : "%s / %s / %s".formatted(millis(latency.p50()), millis(latency.p95()), millis(latency.p99())),
                format("%.2f", it.cpuSecondsPerThousand()),
                number(it.peakMegabytes()),
                it.limitName(),
                it.wrong().isEmpty()
                        ? "0"
                        : it.wrong().size() + " of " + it.runs().size());
    }

    private static String line(List<String> cells, List<List<String>> rows) {
        var line = new StringBuilder("|");
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            line.append(' ')
                    .append(cell)
                    .repeat(" ", width(rows, i) - cell.length() + 1)
                    .append('|');
        }
        return line.append('\n').toString();
    }

    private static String rule(List<List<String>> rows) {
        var line = new StringBuilder("|");
        for (int i = 0; i < HEAD.size(); i++) {
            line.repeat("-", width(rows, i) + 2).append('|');
        }
        return line.append('\n').toString();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String number(double value) {
        return format("%,.0f", value);
    }

    private static String millis(double value) {
        return format(value < 10 ? "%.1f" : "%.0f", value);
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
