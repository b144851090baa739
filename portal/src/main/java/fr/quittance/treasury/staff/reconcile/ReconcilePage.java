package fr.quittance.treasury.staff.reconcile;

import static fr.quittance.pages.Texts.text;

import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.treasury.Matter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `/gestion/regie/rapprochement`: what waits for the cashier's decision, by what it is.
///
/// @param acts whether this person may decide, or only reads
/// @param told what became of the last decision, one of [#TOLD]
public record ReconcilePage(
        Desk desk,
        List<Matter.OfMoney> monies,
        List<Matter.OfPayment> payments,
        List<Matter.OfLetter> letters,
        boolean acts,
        @Nullable String told)
        implements Page {

    static final Set<String> TOLD = Set.of(
            "associated",
            "closed",
            "taken-back",
            "found-paid",
            "found-unpaid",
            "rechecked",
            "rechecked-same",
            "read-again",
            "put-away",
            "decided");

    public ReconcilePage {
        monies = List.copyOf(monies);
        payments = List.copyOf(payments);
        letters = List.copyOf(letters);
    }

    public boolean isEmpty() {
        return monies.isEmpty() && payments.isEmpty() && letters.isEmpty();
    }

    /// « Payé deux fois », « La plateforme dit oui, puis non ».
    public static String reason(Matter.OfMoney matter) {
        return text("treasury.case." + matter.money().reason().toLowerCase(Locale.ROOT));
    }
}
