package fr.quittance.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One error of a form: said in the summary and at its fields, in the same words.
///
/// @param fields the ids of the fields it is about; the summary leads to the first
/// @param text what the person reads
public record Problem(List<String> fields, String text) {

    /// An error about one field.
    public Problem(String field, String text) {
        this(List.of(field), text);
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
