package fr.quittance.journeys;

import fr.quittance.backoffice.Found;
import fr.quittance.backoffice.Happening;
import fr.quittance.backoffice.Queue;
import fr.quittance.backoffice.QueueColumn;
import fr.quittance.backoffice.QueueFilter;
import fr.quittance.backoffice.QueueRow;
import fr.quittance.backoffice.QueueSort;
import fr.quittance.backoffice.Run;
import fr.quittance.backoffice.staff.InvoicePage;
import fr.quittance.backoffice.staff.RunPage;
import fr.quittance.backoffice.staff.SearchPage;
import fr.quittance.backoffice.staff.WorklistPage;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Amounts;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.money.Money;
import fr.quittance.pages.Desk;
import fr.quittance.pages.DeskEntry;
import fr.quittance.pages.DeskRoom;
import fr.quittance.pages.Page;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Patient;
import fr.quittance.patients.PatientId;
import fr.quittance.treasury.staff.Rooms;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One sample of every page of the desk in every state, by name; beside those of [EveryState].
final class DeskStates {

    private static final Instant NOW = Instant.parse("2026-10-18T19:30:00Z");
    private static final Desk DESK = new Desk(
            EveryState.SHELL,
            new StaffMember("ch-valmont", new UUID(1, 1), "M.\u00A0Petit", Set.of(StaffRole.BILLING_CLERK)),
            List.of(
                    new DeskEntry(10, "À faire", "/gestion/a-faire", Set.of()),
                    new DeskEntry(20, "Recherche", "/gestion/recherche", Set.of()),
                    new DeskEntry(30, "Dépôts", "/gestion/depots", Set.of()),
                    new DeskEntry(40, "Coordonnées", "/gestion/coordonnees", Set.of()),
                    new DeskEntry(50, "Régie", Rooms.HOME, Set.of()),
                    new DeskEntry(60, "Tableau de bord", "/gestion/tableau", Set.of()),
                    new DeskEntry(70, "Réglages", DeskRoom.HOME, Set.of())),
            List.of(
                    new DeskRoom(10, "Identité", DeskRoom.HOME, Set.of()),
                    new DeskRoom(20, "Apparence", "/gestion/reglages/apparence", Set.of()),
                    new DeskRoom(30, "Messages", "/gestion/reglages/messages", Set.of()),
                    new DeskRoom(40, "Règles", "/gestion/reglages/regles", Set.of()),
                    new DeskRoom(50, "Utilisateurs", "/gestion/reglages/utilisateurs", Set.of()),
                    new DeskRoom(60, "Connecteurs", "/gestion/reglages/connecteurs", Set.of())));

    private static final List<String> WARNINGS = List.of(
            "12\u00A0documents attendent le cachet de l'établissement depuis le 18 octobre 2026 à 21 h 14."
                    + " L'autorité d'horodatage ne donne pas l'heure\u00A0: horodatage.exemple.fr.",
            "Le certificat du cachet de l'établissement expire le 30 octobre 2026\u00A0:"
                    + " demandez son renouvellement au service informatique.");

    private DeskStates() {}

    static Map<String, Page> pages() {
        var pages = new LinkedHashMap<String, Page>();
        pages.putAll(RefundStates.pages(DESK));
        pages.putAll(CashierStates.pages(DESK));
        pages.putAll(DayStates.pages(DESK));
        pages.putAll(ContactStates.pages(DESK));
        pages.putAll(DashboardStates.pages(DESK));
        pages.putAll(BatchStates.pages(DESK));
        pages.putAll(SettingsStates.pages(DESK, EveryState.VALMONT));
        pages.putAll(StaffStates.pages(DESK));
        pages.putAll(QuestionStates.pages(DESK));
        for (var queue : Queue.values()) {
            pages.put("gestion-file-" + queue.address(), worklist(QueueFilter.all(queue), rows(queue), "", null));
        }
        pages.put("gestion-file-vide", worklist(QueueFilter.all(Queue.TO_SEND), List.of(), "", "sent"));
        pages.put(
                "gestion-file-filtree",
                worklist(
                        new QueueFilter(
                                Queue.UNDELIVERED,
                                "bern",
                                "MAIL",
                                "ADDRESS",
                                LocalDate.of(2026, 10, 12),
                                new QueueSort(QueueColumn.PATIENT, true)),
                        rows(Queue.UNDELIVERED),
                        "tout",
                        "already"));
        pages.put("gestion-facture", invoice(new InvoiceState.Paid(Money.euros("84.50"), NOW), "acquitted", null));
        pages.put("gestion-facture-a-payer", invoice(new InvoiceState.ToPay(Money.ZERO), "overdue", "delay-ok"));
        pages.put("gestion-recherche", new SearchPage(DESK, "bernard", Map.of("name", List.of(found(), found()))));
        pages.put("gestion-recherche-rien", new SearchPage(DESK, "xyz", Map.of()));
        for (var state : Run.State.values()) {
            pages.put("gestion-envoi-" + state.name().toLowerCase(java.util.Locale.ROOT), run(state));
        }
        return pages;
    }

    private static Page worklist(QueueFilter filter, List<QueueRow> rows, String choice, @Nullable String told) {
        var counts = new EnumMap<Queue, Long>(Map.of(
                Queue.WITHOUT_CONTACT, 41L,
                Queue.TO_SEND, 312L,
                Queue.UNDELIVERED, 23L,
                Queue.OVERDUE, 128L,
                Queue.REPORTED, 7L,
                Queue.IDENTITY, 2L,
                Queue.TO_RECONCILE, 1L,
                Queue.TO_ACQUIT, 0L));
        return new WorklistPage(
                DESK,
                counts,
                filter,
                rows,
                rows.isEmpty() ? 0 : 312,
                1,
                choice,
                true,
                "PaySim",
                filter.narrows() ? WARNINGS : List.of(),
                List.of(DESK.member()),
                told,
                NOW);
    }

    private static List<QueueRow> rows(Queue queue) {
        var rows = new ArrayList<QueueRow>();
        var names = List.of(
                "BERNARD Lucien", "MOREAU Aline", "FABRE Odile", "GARNIER Paul", "ROUSSEL-DESCHAMPS Marie-Antoinette");
        for (int i = 0; i < names.size(); i++) {
            var reasons = queue.reasons();
            var channels = queue.channels();
            rows.add(new QueueRow(
                    queue == Queue.TO_RECONCILE ? "P-8F3K-2" + (i + 2) : "",
                    new InvoiceId(new UUID(7, i)),
                    new InvoiceNumber("F2026-00439" + i),
                    names.get(i),
                    1944 + i * 7,
                    Money.cents(21240 + i * 102_600),
                    LocalDate.of(2026, 11, 5 + i),
                    channels.isEmpty() ? "" : channels.get(i % channels.size()),
                    reasons.isEmpty() ? "" : reasons.get(i % reasons.size()),
                    queue == Queue.UNDELIVERED && i == 1,
                    queue == Queue.REPORTED && i % 2 == 0 ? "Mme\u00A0Lefebvre-Castelnau" : "",
                    NOW.minusSeconds(86_400L * (6 - i) - 3600 * (i == 4 ? 44 : 0)),
                    LocalDate.of(2026, 10, 12 + i * 2)));
        }
        return rows;
    }

    private static Page invoice(InvoiceState state, String key, @Nullable String told) {
        var invoice = new Invoice(
                new EstablishmentCode("ch-valmont"),
                new InvoiceId(new UUID(1, 3)),
                new InvoiceNumber("F2026-004518"),
                new PatientId(new UUID(1, 4)),
                "260921774",
                LocalDate.of(2026, 9, 30),
                LocalDate.of(2026, 10, 30),
                new Amounts(
                        Money.euros("3946.50"),
                        Money.euros("689.60"),
                        Money.euros("172.40"),
                        Money.ZERO,
                        Money.euros("3084.50"),
                        Money.ZERO,
                        Money.ZERO),
                state,
                null);
        return new InvoicePage(
                DESK,
                invoice,
                new Patient(
                        invoice.patient(),
                        "8004127",
                        "DURAND",
                        "DUPONT",
                        "Jeanne",
                        LocalDate.of(1957, 3, 27),
                        "fr",
                        new Contacts("jeanne.dupont@exemple.fr", "+33639980012", false)),
                key,
                List.of(
                        new InvoicePage.Paper("acquittee", "91\u00A0ko"),
                        new InvoicePage.Paper("facture", "84\u00A0ko"),
                        new InvoicePage.Paper("AV2026-000012", "41\u00A0ko"),
                        new InvoicePage.Paper("recu", "38\u00A0ko")),
                happenings(),
                "",
                List.of("send", "letter", "cash", "refund", "delay", "contacts", "note"),
                told,
                LocalDate.of(2027, 1, 18),
                BatchStates.findings());
    }

    private static List<Happening> happenings() {
        return List.of(
                happening(0, Happening.Kind.OTHER, "acquit", "money", "Document émis", "Automatique", ""),
                happening(
                        60,
                        Happening.Kind.PAYMENT,
                        "check",
                        "money",
                        "Paiement confirmé\u00A0: 84,50\u00A0€",
                        "Par PaySim",
                        "Numéro P-8F3K-22"),
                happening(
                        200,
                        Happening.Kind.PAYMENT,
                        "x",
                        "bad",
                        "Paiement refusé\u00A0: 84,50\u00A0€",
                        "Par PaySim",
                        "Numéro P-8F3K-21. Motif\u00A0: fonds insuffisants"),
                happening(
                        300_000,
                        Happening.Kind.STAFF,
                        "note",
                        "",
                        "Note",
                        "Par M.\u00A0Petit",
                        "A téléphoné ce matin\u00A0: sa mutuelle devait payer. Je rappelle jeudi."),
                happening(
                        1_200_000,
                        Happening.Kind.MESSAGE,
                        "mail",
                        "bad",
                        "E-mail non remis\u00A0: facture à payer",
                        "Automatique, vers j••••t@ex•••.fr",
                        "Boîte pleine ou message refusé"),
                happening(1_200_060, Happening.Kind.OTHER, "inbox", "", "Déposée", "Par le logiciel de l'hôpital", ""));
    }

    private static Happening happening(
            long seconds, Happening.Kind kind, String mark, String tone, String what, String who, String details) {
        return new Happening(NOW.minusSeconds(seconds), kind, mark, tone, what, who, details);
    }

    private static Found found() {
        return new Found(
                new InvoiceNumber("F2026-004391"),
                "BERNARD Lucien",
                LocalDate.of(1944, 5, 2),
                "8004127",
                Money.euros("212.40"),
                LocalDate.of(2026, 11, 5),
                "TO_PAY");
    }

    private static Page run(Run.State state) {
        var run = new Run(
                new EstablishmentCode("ch-valmont"),
                new UUID(2, 2),
                "ALL",
                Queue.TO_SEND,
                "M.\u00A0Petit",
                state,
                state == Run.State.DRAFT ? null : NOW);
        return new RunPage(
                DESK,
                run,
                state == Run.State.DRAFT ? new Run.Check(298, 251, 187, 2, 12, 1, 1) : null,
                new Run.Progress(
                        state == Run.State.RUNNING ? 120 : state == Run.State.DONE ? 312 : 0,
                        state == Run.State.DONE ? 298 : 110,
                        312),
                97);
    }
}
