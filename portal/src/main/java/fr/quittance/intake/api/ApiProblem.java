package fr.quittance.intake.api;

import fr.quittance.intake.Problem;
import fr.quittance.pages.Texts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// A refusal, as RFC 9457 wants it.
///
/// @param type names the kind of problem
/// @param title the kind, in words
/// @param status HTTP status, again
/// @param detail what to do
/// @param errors each thing to put right in the invoice; empty when it is about something else
@Schema(name = "Problem")
record ApiProblem(String type, String title, int status, String detail, List<FieldError> errors) {

    private static final String TYPE = "urn:quittance:problem:";

    /// One thing to put right.
    ///
    /// @param field the JSON field; empty when it is about the whole
    /// @param value what was sent
    /// @param remedy one French sentence
    record FieldError(String field, String value, String remedy) {

        static FieldError of(Problem problem) {
            var field = problem.column() == null ? "" : problem.column().field();
            return new FieldError(field, problem.value(), problem.remedy());
        }
    }

    static ApiProblem of(int status, String kind) {
        return of(status, kind, List.of());
    }

    static ApiProblem of(int status, String kind, List<Problem> problems) {
        return new ApiProblem(
                TYPE + kind,
                Texts.text("intake.api." + kind),
                status,
                Texts.text("intake.api." + kind + "-detail"),
                problems.stream().map(FieldError::of).toList());
    }

    ApiAnswer answer(JsonMapper json) {
        return new ApiAnswer(status, json.writeValueAsString(this));
    }
}
