package fr.quittance.verification.patient;

import static fr.quittance.pages.Texts.text;

import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.establishments.Establishment;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;
import fr.quittance.verification.PaperKind;
import fr.quittance.verification.PaperState;
import fr.quittance.verification.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A paper that is the hospital's: what it shows, what it is worth today, and the person only for
/// somebody who types the birth date.
///
/// @param asked what was asked about, sent again with the birth date
/// @param patient the person's name, or their initials on a receipt; null when not told
/// @param error what is wrong with the birth date, in words; null when nothing is
public record VerdictPage(
        Shell shell,
        Establishment establishment,
        Verdict.Genuine verdict,
        Asked asked,
        BirthDateEntry typed,
        List<String> wrongFields,
        @Nullable String patient,
        @Nullable String error)
        implements Page {

    /// What was asked about: one of the two is empty.
    ///
    /// @param code the code as it was typed
    /// @param fingerprint SHA-256 of the file
    public record Asked(String code, String fingerprint) {}

    public String word() {
        return verdict.state().word();
    }

    public String paper() {
        return text("verification.paper-" + verdict.paper().kind().word());
    }

    /// The sentence below the tag.
    public String sentence() {
        return switch (verdict.state()) {
            case PaperState.Paid(var at) -> text("verification.say-paid", FrenchDates.date(at));
            case PaperState.Refunded(var amount, var at, var whole) ->
                whole
                        ? text("verification.say-refunded", FrenchDates.date(at))
                        : text("verification.say-partly-refunded", amount.text(), FrenchDates.date(at));
            case PaperState.NothingToPay it -> text("verification.say-nothing");
            case PaperState.Replaced it -> text("verification.say-replaced");
            case PaperState.Cancelled(var at, var by) ->
                by == null
                        ? text("verification.say-cancelled", FrenchDates.date(at))
                        : text("verification.say-cancelled-by", FrenchDates.date(at), by);
            case PaperState.ToPay it -> text("verification.say-to-pay");
            case PaperState.Credited it -> text("verification.say-credited", amount(), datedOn());
        };
    }

    /// What the date of the paper is the date of.
    public String dated() {
        return text(verdict.paper().kind() == PaperKind.CREDIT_NOTE ? "verification.dated-back" : "verification.dated");
    }

    public String amount() {
        return verdict.paper().amount().text();
    }

    public String datedOn() {
        return FrenchDates.date(verdict.paper().datedOn());
    }

    public String issuedOn() {
        return FrenchDates.date(verdict.paper().issuedAt());
    }
}
