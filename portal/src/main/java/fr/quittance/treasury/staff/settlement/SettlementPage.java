package fr.quittance.treasury.staff.settlement;

import static fr.quittance.pages.Texts.text;

import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.payments.SettlementLines.Odd;
import fr.quittance.payments.SettlementReport.Difference;
import fr.quittance.payments.SettlementReport.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `/gestion/regie/releves`: bring a file, and what is not as we know it.
///
/// @param platforms what may be chosen: short names, and as payers know them
/// @param typed what was typed
/// @param read what became of the file just brought; null when none was
/// @param odd lines of the last days that are still to be explained
/// @param acts whether this person may bring one
/// @param problems what is wrong with what was typed, or with the file
public record SettlementPage(
        Desk desk,
        Map<String, String> platforms,
        Typed typed,
        @Nullable Result read,
        List<Odd> odd,
        boolean acts,
        List<Problem> problems)
        implements Page {

    public SettlementPage {
        odd = List.copyOf(odd);
        problems = List.copyOf(problems);
    }

    /// What was typed.
    ///
    /// @param platform its short name
    /// @param from the first day that the file covers, `2026-11-23`
    /// @param to the last
    public record Typed(String platform, String from, String to) {}

    /// What the file said.
    ///
    /// @param matched lines that are money we know
    /// @param repeated lines read before
    public record Result(int matched, int repeated, List<Difference> differences) {

        public Result {
            differences = List.copyOf(differences);
        }
    }

    /// « Versement inconnu ».
    public static String kind(Kind kind) {
        return text("treasury.settlement.kind." + kind);
    }

    /// What is to be done about it.
    public static String todo(Kind kind) {
        return text("treasury.settlement.todo." + kind);
    }

    /// The platform as payers know it; its short name when there is no contract any more.
    public String name(String platform) {
        return platforms.getOrDefault(platform, platform);
    }
}
