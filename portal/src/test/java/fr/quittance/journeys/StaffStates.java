package fr.quittance.journeys;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.staff.Passkey;
import fr.quittance.staff.StaffAccount;
import fr.quittance.staff.WorkEmail;
import fr.quittance.staff.staff.AccountPage;
import fr.quittance.staff.staff.ColleaguePage;
import fr.quittance.staff.staff.ColleaguesPage;
import fr.quittance.staff.staff.EmptyDeskPage;
import fr.quittance.staff.staff.EnrolmentPage;
import fr.quittance.staff.staff.InvitationPage;
import fr.quittance.staff.staff.ProofPage;
import fr.quittance.staff.staff.RecoveryCodesPage;
import fr.quittance.staff.staff.SecondProofPage;
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
                new StaffSignInPage(EveryState.SHELL, "", false, text("staff.signed-out"), null, "", List.of()));
        pages.put(
                "gestion-connexion-refusee",
                new StaffSignInPage(
                        EveryState.SHELL,
                        "Pro Santé Connect",
                        false,
                        null,
                        text("staff.passkey-refused"),
                        "",
                        List.of()));
        pages.put(
                "gestion-connexion-fournisseur-seul",
                new StaffSignInPage(EveryState.SHELL, "Pro Santé Connect", true, null, null, "", List.of()));
        pages.put("gestion-preuve-fournisseur-seul", new ProofPage(desk, "Pro Santé Connect", true, null));
        pages.put("gestion-preuve", new ProofPage(desk, "", false, null));
        pages.put(
                "gestion-preuve-refusee", new ProofPage(desk, "Pro Santé Connect", false, text("staff.proof-refused")));
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
        pages.putAll(colleagues(desk));
        pages.putAll(doors());
        return pages;
    }

    private static Map<String, Page> colleagues(Desk desk) {
        var everybody = List.of(PETIT, colleague(StaffAccount.State.INVITED), colleague(StaffAccount.State.DISABLED));
        var pages = new LinkedHashMap<String, Page>();
        pages.put("gestion-utilisateurs", colleagues(desk, everybody, text("staff.invited"), List.of()));
        pages.put(
                "gestion-utilisateurs-erreurs",
                colleagues(desk, everybody, null, List.of(new Problem("email", text("staff.email-wrong")))));
        pages.put("gestion-utilisateur", new ColleaguePage(desk, PETIT, null));
        pages.put(
                "gestion-utilisateur-refuse",
                new ColleaguePage(desk, colleague(StaffAccount.State.DISABLED), text("staff.last-administrator")));
        pages.put("gestion-vide", new EmptyDeskPage(desk));
        return pages;
    }

    private static Page colleagues(
            Desk desk, List<StaffAccount> everybody, @Nullable String notice, List<Problem> problems) {
        return new ColleaguesPage(
                desk, everybody, notice, problems, "Mme Roussel", "roussel", Set.of(StaffRole.BILLING_CLERK));
    }

    private static StaffAccount colleague(StaffAccount.State state) {
        return new StaffAccount(
                PETIT.establishment(),
                new UUID(3, state.ordinal()),
                new WorkEmail("marie-antoinette.roussel-deschamps@ch-valmont.example"),
                "Mme Roussel-Deschamps",
                Set.of(StaffRole.BILLING_CLERK, StaffRole.CASHIER, StaffRole.ADMINISTRATOR),
                state,
                null,
                1,
                null);
    }

    private static Map<String, Page> doors() {
        var shell = EveryState.SHELL;
        var wrong = List.of(new Problem("code", text("staff.code-wrong")));
        var secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
        var pages = new LinkedHashMap<String, Page>();
        pages.put("gestion-connexion-code", new SecondProofPage(shell, List.of()));
        pages.put("gestion-connexion-code-faux", new SecondProofPage(shell, wrong));
        pages.put("gestion-invitation", new InvitationPage(shell, PETIT.email().value(), "", List.of()));
        pages.put(
                "gestion-invitation-fournisseur",
                new InvitationPage(shell, PETIT.email().value(), "Pro Santé Connect", List.of()));
        pages.put("gestion-invitation-fermee", new InvitationPage(shell, null, "", List.of()));
        pages.put(
                "gestion-invitation-telephone",
                new EnrolmentPage(shell, "otpauth://totp/Quittance:petit?secret=" + secret, secret, wrong));
        pages.put("gestion-invitation-codes", new RecoveryCodesPage(shell, Collections.nCopies(10, "ABCDEFGHJK")));
        return pages;
    }

    private static Passkey passkey(String name, @Nullable Instant lastUsedAt) {
        return new Passkey(new UUID(2, 2), PETIT.id(), name, AT, lastUsedAt);
    }
}
