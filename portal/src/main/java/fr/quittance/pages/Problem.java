package fr.quittance.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One error of a form: said in the summary and at its fields, in the same words.
///
/// @param fields the ids of the fields it is about; the summary leads to the first
/// @param text what the person reads
/// @param key of these words, where errors are counted; empty elsewhere
public record Problem(List<String> fields, String text, String key) {

    /// An error about several fields.
    public Problem(List<String> fields, String text) {
        this(fields, text, "");
    }

    /// An error about one field.
    public Problem(String field, String text) {
        this(List.of(field), text);
    }

    /// An error that is counted.
    public Problem(List<String> fields, Said said) {
        this(fields, said.text(), said.key());
    }

    /// An error about one field, that is counted.
    public Problem(String field, Said said) {
        this(List.of(field), said);
    }

    /// The id of the field that the summary leads to.
    public String field() {
        return fields.getFirst();
    }

    /// What is wrong with a field, if anything.
    public static @Nullable String of(List<Problem> problems, String field) {
        return problems.stream()
                .filter(it -> it.fields().contains(field))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }
}
