package fr.quittance.intake.api;

import fr.quittance.intake.Column;
import fr.quittance.intake.DepositReader;
import fr.quittance.intake.Index;
import fr.quittance.intake.LineReader;
import fr.quittance.intake.Problem;
import fr.quittance.intake.Reading;
import fr.quittance.pages.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON part of a request as an index's row is read: same rules, same remedies.
final class SentJson {

    static final int SIZE_MAX = 64 * 1024;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SentJson() {}

    /// What it says; empty when it is not a JSON object.
    static Optional<Reading> read(byte[] bytes) {
        if (bytes.length > SIZE_MAX) {
            return Optional.empty();
        }
        try {
            var json = STRICT.readTree(bytes);
            return json.isObject() ? Optional.of(read(json)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Reading read(JsonNode json) {
        var cells = new EnumMap<Column, String>(Column.class);
        var unknown = new ArrayList<Problem>();
        var lines = LineReader.read(SentLines.texts(json.path(SentLines.FIELD), unknown));
        unknown.addAll(lines.problems());
        for (var property : json.properties()) {
            if (property.getKey().equals(SentLines.FIELD)) {
                continue;
            }
            var column = column(property.getKey());
            var value = text(property.getValue());
            if (column.isEmpty() || value == null) {
                unknown.add(new Problem(null, property.getKey(), Texts.text("intake.remedy.field-unknown")));
            } else {
                cells.put(column.get(), value);
            }
        }
        return unknown.isEmpty() ? DepositReader.withItsFile(cells, lines.lines()) : withMore(unknown, cells);
    }

    private static Reading withMore(List<Problem> unknown, EnumMap<Column, String> cells) {
        var problems = new ArrayList<>(unknown);
        if (DepositReader.withItsFile(cells, List.of()) instanceof Reading.Unreadable unreadable) {
            problems.addAll(unreadable.problems());
        }
        return new Reading.Unreadable(problems);
    }

    private static Optional<Column> column(String field) {
        return Index.INVOICES.columns().stream()
                .filter(it -> it != Column.FILE && it.field().equals(field))
                .findFirst();
    }

    /// A number keeps the digits it was written with; an object or a list has no text.
    static @Nullable String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isValueNode() ? value.asString() : null;
    }
}
