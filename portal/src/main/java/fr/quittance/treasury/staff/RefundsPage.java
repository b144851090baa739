package fr.quittance.treasury.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.payments.Refund;
import fr.quittance.treasury.MoneyToGiveBack.Surplus;
import fr.quittance.treasury.MoneyToGiveBack.Under;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `/gestion/regie/remboursements`: what goes back to whoever paid it.
///
/// @param surplus money nobody asked the refund of yet
/// @param under refunds under way
/// @param acts whether this person may act, or only reads
/// @param told what became of the last act: `asked`, `leaving`, `by-hand`, `dropped`, `made`, `decided`
public record RefundsPage(
        Desk desk,
        List<Surplus> surplus,
        List<Under> under,
        boolean acts,
        @Nullable String told) implements Page {

    /// « à valider », « à faire à la main », « demandé à la plateforme ».
    public static String state(Refund refund) {
        return text("treasury.state." + RefundPage.name(refund.state()));
    }

    public static String reason(Refund refund) {
        return text("treasury.reason." + refund.reason().name().toLowerCase(Locale.ROOT));
    }

    public static String reason(Surplus surplus) {
        return text("treasury.case." + surplus.money().reason().toLowerCase(Locale.ROOT));
    }
}
