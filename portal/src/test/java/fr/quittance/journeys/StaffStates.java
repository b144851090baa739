package fr.quittance.journeys;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.staff.Passkey;
import fr.quittance.staff.StaffAccount;
import fr.quittance.staff.WorkEmail;
import fr.quittance.staff.staff.AccountPage;
import fr.quittance.staff.staff.ProofPage;
import fr.quittance.staff.staff.StaffSignInPage;
import fr.quittance.visitors.StaffRole;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door of the desk and what each member of staff keeps for it, in every state.
final class StaffStates {

    private static final Instant AT = Instant.parse("2026-10-18T19:14:00Z");
    private static final StaffAccount PETIT = new StaffAccount(
            new EstablishmentCode("ch-valmont"),
            new UUID(1, 1),
            new WorkEmail("petit@ch-valmont.example"),
            "M.\u00A0Petit",
            Set.of(StaffRole.BILLING_CLERK, StaffRole.CASHIER),
            StaffAccount.State.ACTIVE,
            null,
            1,
            AT);

    private StaffStates() {}

    static Map<String, Page> pages(Desk desk) {
        var pages = new LinkedHashMap<String, Page>();
        pages.put(
                "gestion-connexion",
                new StaffSignInPage(EveryState.SHELL, "", text("staff.signed-out"), null, "", List.of()));
        pages.put(
                "gestion-connexion-refusee",
                new StaffSignInPage(
                        EveryState.SHELL, "Pro Santé Connect", null, text("staff.passkey-refused"), "", List.of()));
        pages.put("gestion-preuve", new ProofPage(desk, null));
        pages.put("gestion-preuve-refusee", new ProofPage(desk, text("staff.proof-refused")));
        pages.put("gestion-compte", new AccountPage(desk, PETIT, List.of(), null, null));
        pages.put(
                "gestion-compte-cles",
                new AccountPage(
                        desk,
                        PETIT,
                        List.of(
                                passkey("Poste de la régie", AT.plusSeconds(86_400)),
                                passkey("Téléphone-de-M.-Petit-aux-admissions-2026", null)),
                        text("staff.passkey-added"),
                        null));
        pages.put(
                "gestion-compte-plein",
                new AccountPage(
                        desk,
                        PETIT,
                        Collections.nCopies(10, passkey("Téléphone", null)),
                        null,
                        text("staff.passkey-add-refused")));
        return pages;
    }

    private static Passkey passkey(String name, @Nullable Instant lastUsedAt) {
        return new Passkey(new UUID(2, 2), PETIT.id(), name, AT, lastUsedAt);
    }
}
