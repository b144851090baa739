package fr.quittance.journeys;

import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.accounts.CodeRequested.Channel;
import fr.quittance.contacts.Awaited;
import fr.quittance.contacts.ContactEntry;
import fr.quittance.contacts.patient.LabelCodePage;
import fr.quittance.contacts.patient.LabelPage;
import fr.quittance.contacts.staff.LabelsPage;
import fr.quittance.contacts.staff.PresentPatientsPage;
import fr.quittance.contacts.staff.TabletEndPage;
import fr.quittance.contacts.staff.TabletPage;
import fr.quittance.contacts.staff.TakeContactsPage;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.ContactsOnFile;
import fr.quittance.patients.Patient;
import fr.quittance.patients.PatientId;
import fr.quittance.patients.PresentPatient;
import fr.quittance.patients.PresentStay;
import fr.quittance.patients.UnitRate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The pages by which patients are asked how to reach them, in every state.
final class ContactStates {

    private static final Instant NOW = Instant.parse("2026-10-18T19:30:00Z");
    private static final Contacts BOTH = new Contacts("jeanne.dupont@exemple.fr", "+33639980012", true);
    private static final ContactEntry TYPED = new ContactEntry("jeanne.dupont@gamil.com", "06 39 98 00 12", "");
    private static final ContactEntry.Reading.Doubtful DOUBT =
            new ContactEntry.Reading.Doubtful("jeanne.dupont@gamil.com", "jeanne.dupont@gmail.com");
    private static final List<Awaited> CODES = List.of(
            new Awaited(Channel.MAIL, "jeanne.dupont@exemple.fr", new UUID(4, 1)),
            new Awaited(Channel.SMS, "+33639980012", new UUID(4, 2)));
    private static final List<Problem> WRONG_FIELDS = List.of(
            new Problem("email", "Saisissez une adresse e-mail complète, par exemple nom@exemple.fr"),
            new Problem("mobile", "Saisissez un numéro de mobile, par exemple 06 39 98 00 12"));
    private static final List<Problem> WRONG_CODE =
            List.of(new Problem("code-mail", "Ce code n'est pas le bon. Vérifiez-le ou demandez-en un autre"));

    private ContactStates() {}

    static Map<String, Page> pages(Desk desk) {
        var pages = new LinkedHashMap<String, Page>();
        pages.putAll(listed(desk));
        pages.putAll(taken(desk));
        pages.putAll(tablet());
        pages.putAll(label());
        pages.put(
                "gestion-etiquettes",
                new LabelsPage(desk, List.of(printed("J.\u00A0D.", 1), printed("L.\u00A0B.", 2))));
        return pages;
    }

    private static Map<String, Page> listed(Desk desk) {
        var patients = List.of(
                present("DUPONT", "Jeanne", new ContactsOnFile(Contacts.NONE, null, null, null)),
                present("BERNARD", "Lucien", new ContactsOnFile(BOTH, NOW, null, null)),
                present("ROUSSEL-DESCHAMPS", "Marie-Antoinette", new ContactsOnFile(BOTH, null, null, null)),
                present("MOREAU", "Aline", new ContactsOnFile(Contacts.NONE, null, null, NOW)));
        var rates = List.of(new UnitRate("Chirurgie 2", 24, 19, 12, 2), new UnitRate("Médecine A", 31, 12, 4, 5));
        return Map.of(
                "gestion-coordonnees",
                        new PresentPatientsPage(desk, rates, patients, "Chirurgie 2", false, true, "saved"),
                "gestion-coordonnees-lecture", new PresentPatientsPage(desk, rates, patients, "", true, false, null),
                "gestion-coordonnees-rien", new PresentPatientsPage(desk, List.of(), List.of(), "", false, true, null));
    }

    private static Map<String, Page> taken(Desk desk) {
        var none = present("DUPONT", "Jeanne", new ContactsOnFile(Contacts.NONE, null, null, null));
        var half = present("DUPONT", "Jeanne", new ContactsOnFile(BOTH, NOW, null, null));
        var letters = present("DUPONT", "Jeanne", new ContactsOnFile(Contacts.NONE, null, null, NOW));
        return Map.of(
                "gestion-recueil", page(desk, none, ContactEntry.EMPTY, null, List.of(), List.of(), null),
                "gestion-recueil-faux", page(desk, none, TYPED, null, List.of(), WRONG_FIELDS, null),
                "gestion-recueil-doute", page(desk, none, TYPED, DOUBT, List.of(), List.of(), null),
                "gestion-recueil-code", page(desk, half, TYPED, null, CODES, WRONG_CODE, null),
                "gestion-recueil-enregistre", page(desk, half, TYPED, null, List.of(), List.of(), "saved"),
                "gestion-recueil-courrier", page(desk, letters, ContactEntry.EMPTY, null, List.of(), List.of(), null));
    }

    private static Page page(
            Desk desk,
            PresentPatient present,
            ContactEntry typed,
            ContactEntry.Reading.@Nullable Doubtful doubt,
            List<Awaited> codes,
            List<Problem> problems,
            @Nullable String told) {
        return new TakeContactsPage(desk, present, typed, doubt, codes, problems, told);
    }

    private static Map<String, Page> tablet() {
        return Map.of(
                "tablette", tablet("contacts", null, List.of(), List.of()),
                "tablette-faux", tablet("contacts", null, List.of(), WRONG_FIELDS),
                "tablette-doute", tablet("doubt", DOUBT, List.of(), List.of()),
                "tablette-code", tablet("codes", null, CODES, WRONG_CODE),
                "tablette-merci", tablet("done", null, List.of(), List.of()),
                "tablette-rendue", new TabletEndPage(EveryState.SHELL, false),
                "tablette-refusee", new TabletEndPage(EveryState.SHELL, true));
    }

    private static Page tablet(
            String step, ContactEntry.Reading.@Nullable Doubtful doubt, List<Awaited> codes, List<Problem> problems) {
        return new TabletPage(EveryState.SHELL, step, "Jeanne Dupont", TYPED, doubt, codes, problems);
    }

    private static Map<String, Page> label() {
        var no = List.of(
                new Problem(List.of("jour", "mois", "annee"), "Cette date ne correspond pas à cette étiquette"));
        var pages = new LinkedHashMap<String, Page>();
        pages.put("etiquette-code", new LabelCodePage(EveryState.SHELL, null));
        for (var error : List.of("shape", "unknown", "many")) {
            pages.put("etiquette-code-" + error, new LabelCodePage(EveryState.SHELL, error));
        }
        pages.put("etiquette-naissance", label("birth-date", null, List.of(), null, List.of()));
        pages.put("etiquette-naissance-fausse", label("birth-date", null, List.of(), null, no));
        pages.put("etiquette-coordonnees", label("contacts", null, List.of(), null, List.of()));
        pages.put("etiquette-coordonnees-verifiee", label("contacts", null, List.of(), "j••••t@ex•••.fr", List.of()));
        pages.put("etiquette-doute", label("doubt", DOUBT, List.of(), null, List.of()));
        pages.put("etiquette-codes", label("codes", null, CODES, null, WRONG_CODE));
        pages.put("etiquette-merci", label("done", null, List.of(), null, List.of()));
        return pages;
    }

    private static Page label(
            String step,
            ContactEntry.Reading.@Nullable Doubtful doubt,
            List<Awaited> codes,
            @Nullable String email,
            List<Problem> problems) {
        return new LabelPage(
                EveryState.SHELL, step, "J.\u00A0D.", BirthDateEntry.EMPTY, TYPED, doubt, codes, email, null, problems);
    }

    private static LabelsPage.Label printed(String initials, int number) {
        var token = String.valueOf(number).repeat(32);
        return new LabelsPage.Label(
                initials,
                "26092177" + number,
                "https://facture.ch-valmont.example/c/" + token,
                "facture.ch-valmont.example/c",
                "K7M4Q-X9TB" + (number + 1));
    }

    private static PresentPatient present(String lastName, String firstName, ContactsOnFile contacts) {
        var id = new PatientId(new UUID(3, lastName.length()));
        return new PresentPatient(
                new PresentStay(
                        new UUID(2, lastName.length()),
                        "260921774",
                        id,
                        "Chirurgie 2",
                        LocalDate.of(2026, 10, 12),
                        null),
                new Patient(
                        id,
                        "8004127",
                        lastName,
                        lastName,
                        firstName,
                        LocalDate.of(1957, 3, 27),
                        "fr",
                        contacts.contacts()),
                contacts);
    }
}
