package fr.quittance.intake;

import fr.quittance.pages.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The first line of an index: which column is where, in any order.
///
/// @param width how many cells it has
/// @param places the place of each column, from 0
/// @param refusals why the whole index is refused; none most often
/// @param warnings columns that mean nothing here
public record IndexHeader(int width, Map<Column, Integer> places, List<Problem> refusals, List<Problem> warnings) {

    static IndexHeader of(Index index, List<String> names) {
        var places = new EnumMap<Column, Integer>(Column.class);
        var repeated = new LinkedHashSet<Column>();
        var warnings = new ArrayList<Problem>();
        for (int i = 0; i < names.size(); i++) {
            var column = Column.ofHeader(names.get(i)).filter(index.columns()::contains);
            if (column.isEmpty()) {
                unknown(names.get(i)).ifPresent(warnings::add);
            } else if (places.putIfAbsent(column.get(), i) != null) {
                repeated.add(column.get());
            }
        }
        var missing =
                index.required().stream().filter(it -> !places.containsKey(it)).toList();
        return new IndexHeader(names.size(), places, refusals(missing, List.copyOf(repeated)), List.copyOf(warnings));
    }

    static IndexHeader unusable(String key) {
        return new IndexHeader(0, Map.of(), List.of(Problem.ofRow(key)), List.of());
    }

    private static List<Problem> refusals(List<Column> missing, List<Column> repeated) {
        var refusals = new ArrayList<Problem>();
        if (!missing.isEmpty()) {
            refusals.add(Problem.ofRow("index-columns", headers(missing)));
        }
        if (!repeated.isEmpty()) {
            refusals.add(Problem.ofRow("index-repeated", headers(repeated)));
        }
        return refusals;
    }

    private static String headers(List<Column> columns) {
        return columns.stream().map(Column::header).collect(Collectors.joining(", "));
    }

    /// A last separator too many makes a column without a name, of which nobody needs to be warned.
    private static Optional<Problem> unknown(String name) {
        return name.isBlank()
                ? Optional.empty()
                : Optional.of(new Problem(null, name.strip(), Texts.text("intake.remedy.index-unknown")));
    }

    Map<Column, String> cells(List<String> values) {
        var cells = new EnumMap<Column, String>(Column.class);
        places.forEach((column, place) -> cells.put(column, values.get(place)));
        return cells;
    }
}
