package fr.quittance.space.patient;

import fr.quittance.pages.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The part of the result page that changes while somebody waits.
///
/// @param kind `confirmed`, `waiting`, `checking`, `refused`, `abandoned`, `expired`, `undecided`, `reversed`,
///     `twice`, `late`: texts `space.result.…`
/// @param amount « 84,50 € »
/// @param at when it was paid, « 18 octobre 2026 à 21 h 14 »; empty before
/// @param acquittedBy the day the facture acquittée is promised for, when it comes later; empty otherwise
/// @param receipt the receipt, once it is made
/// @param acquitted the facture acquittée or the attestation, once it is made
/// @param retry where to try again
/// @param space where to open the space
public record ResultBlock(
        String kind,
        String reference,
        String number,
        String amount,
        String at,
        String payee,
        String invoice,
        String version,
        String title,
        String acquittedBy,
        PaySlip.@Nullable Paper receipt,
        PaySlip.@Nullable Paper acquitted,
        @Nullable String retry,
        @Nullable String space)
        implements Page {

    /// Whether nothing more is to come while somebody looks.
    public boolean isFinal() {
        return switch (kind) {
            case "waiting", "checking", "undecided" -> false;
            case "confirmed" -> receipt != null && (acquitted != null || !acquittedBy.isEmpty());
            default -> true;
        };
    }

    public Optional<String> finalMark() {
        return isFinal() ? Optional.of("") : Optional.empty();
    }
}
