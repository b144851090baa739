package fr.quittance.journeys;

import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.accounts.patient.CodePage;
import fr.quittance.accounts.patient.CodeRequestPage;
import fr.quittance.accounts.patient.ContactsPage;
import fr.quittance.accounts.patient.FirstConnectionPage;
import fr.quittance.accounts.patient.ForgottenPasswordPage;
import fr.quittance.accounts.patient.HumanBox;
import fr.quittance.accounts.patient.NewPasswordPage;
import fr.quittance.accounts.patient.SignInPage;
import fr.quittance.accounts.patient.TooManyTriesPage;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.pages.Shell;
import fr.quittance.pages.Texts;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Patient;
import fr.quittance.patients.PatientId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The pages of the sign-in door in every state.
final class AccountStates {

    private static final String JEANNE = "jeanne.dupont@exemple.fr";
    private static final String MASKED = "j••••t@ex•••.fr";
    private static final HumanBox BOX = new HumanBox(true, "1.x", false);
    private static final HumanBox FAILED = new HumanBox(true, "1.x", true);
    private static final BirthDateEntry HALF = new BirthDateEntry("27", "", "1957");
    private static final List<Problem> PROBLEMS = List.of(
            new Problem(List.of("mdp"), Texts.text("passwords.empty")),
            problem("birth-date-missing", "mois"),
            problem("terms-unticked", "cgu"),
            problem("human-failed", "humain"));

    private AccountStates() {}

    static Map<String, Page> pages(Shell shell) {
        var pages = new LinkedHashMap<String, Page>();
        pages.put("premiere-connexion", first(shell, JEANNE, true, BirthDateEntry.EMPTY, BOX, List.of()));
        pages.put("premiere-connexion-sms", first(shell, "", false, BirthDateEntry.EMPTY, BOX, List.of()));
        pages.put("premiere-connexion-erreurs", first(shell, "jeanne", false, HALF, FAILED, PROBLEMS));
        pages.put("connexion", signIn(shell, null, null, BirthDateEntry.EMPTY, List.of()));
        pages.put("connexion-deconnecte", signIn(shell, "session-ended", null, BirthDateEntry.EMPTY, List.of()));
        pages.put("connexion-refus", signIn(shell, null, "refused", HALF, List.of()));
        pages.put("connexion-erreurs", signIn(shell, null, null, HALF, PROBLEMS.subList(1, 2)));
        pages.put("code-recu", new CodePage(shell, "/connexion/code", MASKED, null, null, false, false, List.of()));
        pages.put(
                "code-recu-domaine",
                new CodePage(
                        shell,
                        "/premiere-connexion/code",
                        "j••••t@ga•••.com",
                        "gmail.com",
                        null,
                        false,
                        false,
                        List.of()));
        pages.put(
                "code-recu-erreur",
                new CodePage(
                        shell,
                        "/connexion/code",
                        MASKED,
                        null,
                        "06 •• •• •• 12",
                        true,
                        true,
                        List.of(problem("code-wrong", "code"))));
        pages.put("connexion-code", new CodeRequestPage(shell, null, "", BirthDateEntry.EMPTY, List.of()));
        pages.put(
                "connexion-code-refus",
                new CodeRequestPage(shell, Texts.text("accounts.refused"), JEANNE, HALF, PROBLEMS.subList(1, 2)));
        var people = List.of(jeanne());
        pages.put("coordonnees", new ContactsPage(shell.whenSignedIn(), people, null, "saved", List.of()));
        pages.put(
                "coordonnees-erreur",
                new ContactsPage(
                        shell.whenSignedIn(),
                        people,
                        null,
                        null,
                        List.of(problem("contacts-mobile-wrong", "mobile-0"), problem("email-incomplete", "email-0"))));
        pages.put("coordonnees-code", new ContactsPage(shell.whenSignedIn(), people, JEANNE, null, List.of()));
        pages.put("oubli", new ForgottenPasswordPage(shell, "", false, List.of()));
        pages.put("oubli-envoye", new ForgottenPasswordPage(shell, "", true, List.of()));
        pages.put(
                "oubli-erreur",
                new ForgottenPasswordPage(shell, "jeanne", false, List.of(problem("email-incomplete", "email"))));
        pages.put("mot-de-passe", new NewPasswordPage(shell, true, BirthDateEntry.EMPTY, List.of()));
        pages.put("mot-de-passe-erreurs", new NewPasswordPage(shell, true, HALF, PROBLEMS.subList(0, 2)));
        pages.put("mot-de-passe-ferme", new NewPasswordPage(shell, false, BirthDateEntry.EMPTY, List.of()));
        pages.put(
                "trop-d-essais",
                new TooManyTriesPage(
                        shell,
                        Texts.text("accounts.locked-heading"),
                        Texts.text("accounts.locked", "18\u00A0octobre\u00A02026 à 21\u00A0h\u00A014"),
                        null,
                        true));
        return pages;
    }

    private static Patient jeanne() {
        return new Patient(
                PatientId.next(),
                "IPP1",
                "MOREAU",
                "DUPONT",
                "Jeanne",
                LocalDate.of(1957, 3, 27),
                "fr",
                new Contacts(JEANNE, "+33639980001", true));
    }

    private static Page first(
            Shell shell, String email, boolean onFile, BirthDateEntry birthDate, HumanBox box, List<Problem> problems) {
        return new FirstConnectionPage(shell, email, onFile, birthDate, true, false, box, problems);
    }

    private static Page signIn(
            Shell shell,
            @Nullable String notice,
            @Nullable String alert,
            BirthDateEntry birthDate,
            List<Problem> problems) {
        return new SignInPage(
                shell,
                notice == null ? null : Texts.text("accounts." + notice),
                alert == null ? null : Texts.text("accounts." + alert),
                JEANNE,
                birthDate,
                BOX,
                problems);
    }

    private static Problem problem(String key, String field) {
        return new Problem(List.of(field), Texts.text("accounts." + key, "un mois"));
    }
}
