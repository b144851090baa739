package fr.quittance.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One error of a form of `/gestion`: said in the summary and at its field, in the same words.
///
/// @param field the id of the field it is about
/// @param text what the person reads
public record Problem(String field, String text) {

    /// What is wrong with a field, if anything.
    public static @Nullable String of(List<Problem> problems, String field) {
        return problems.stream()
                .filter(it -> it.field().equals(field))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }
}
