package fr.quittance.intake.api;

import fr.quittance.intake.LineReader;
import fr.quittance.intake.Problem;
import fr.quittance.pages.Texts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The lines of a request, still as texts.
final class SentLines {

    static final String FIELD = "lines";

    private SentLines() {}

    /// One line, for the documentation.
    @Schema(
            name = "InvoiceLine",
            description = "Une prestation. Quantité × prix unitaire = montant = AMO + AMC + patient.")
    record SentLine(
            @Schema(example = "Forfait journalier hospitalier")
            String label,

            @Schema(example = "2 jours, du 21/09/2026 au 22/09/2026") @Nullable
            String detail,

            @Schema(example = "2") String quantity,
            @Schema(example = "23.00") String unitPrice,
            @Schema(example = "46.00") String amount,
            @Schema(example = "0") String amo,
            @Schema(example = "0") String amc,
            @Schema(example = "46.00") String patient) {}

    /// The fields of each line.
    ///
    /// @param problems receives what is not a line, or not one of its fields
    static List<Map<String, String>> texts(JsonNode lines, List<Problem> problems) {
        var texts = new ArrayList<Map<String, String>>();
        if (lines.isMissingNode() || lines.isNull()) {
            return texts;
        }
        if (!lines.isArray()) {
            problems.add(unknown(FIELD));
            return texts;
        }
        for (var line : lines) {
            texts.add(fields(FIELD + "[" + texts.size() + "]", line, problems));
        }
        return texts;
    }

    private static Map<String, String> fields(String place, JsonNode line, List<Problem> problems) {
        var fields = new HashMap<String, String>();
        for (var property : line.properties()) {
            var value = SentJson.text(property.getValue());
            if (!LineReader.FIELDS.contains(property.getKey()) || value == null) {
                problems.add(unknown(place + "." + property.getKey()));
            } else {
                fields.put(property.getKey(), value);
            }
        }
        return fields;
    }

    private static Problem unknown(String place) {
        return new Problem(null, place, Texts.text("intake.remedy.field-unknown"));
    }
}
