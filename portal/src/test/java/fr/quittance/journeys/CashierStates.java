package fr.quittance.journeys;

import static fr.quittance.invoices.SampleInvoices.VALMONT;

import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.money.Money;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.payments.CaptureId;
import fr.quittance.payments.DeadLetters.DeadLetter;
import fr.quittance.payments.MoneyCase;
import fr.quittance.payments.Order;
import fr.quittance.payments.Payment;
import fr.quittance.payments.PaymentReference;
import fr.quittance.treasury.Matter;
import fr.quittance.treasury.staff.Asked;
import fr.quittance.treasury.staff.DecisionPage;
import fr.quittance.treasury.staff.Fact;
import fr.quittance.treasury.staff.reconcile.MatterPage;
import fr.quittance.treasury.staff.reconcile.ReconcilePage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a cashier decides, one page of each kind.
final class CashierStates {

    private static final Instant NOW = Instant.parse("2026-10-18T19:30:00Z");
    private static final InvoiceNumber NUMBER = new InvoiceNumber("F2026-004518");
    private static final PaymentReference REFERENCE = new PaymentReference("8F3K22ABCDEFGH23456789JKMN");
    private static final String KEY = "0123456789abcdef".repeat(4);

    private CashierStates() {}

    static Map<String, Page> pages(Desk desk) {
        var pages = new LinkedHashMap<String, Page>();
        pages.put("gestion-encaisser", cashing(desk, null, "", List.of()));
        pages.put(
                "gestion-encaisser-refuse",
                cashing(
                        desk,
                        new DecisionPage.Warning(
                                "Rien n'est inscrit\u00A0: personne ne sait si le paiement P-8F3K-22 par PaySim a été débité.",
                                new DecisionPage.Way("/gestion/regie/paiements/P-8F3K-22", "Décider ce paiement")),
                        "CHEQUE",
                        List.of(
                                new Problem("montant", "Il ne reste que 84,50\u00A0€ à payer."),
                                new Problem("preuve", "Écrivez le numéro du chèque."))));
        pages.put("gestion-rembourser", refunding(desk));
        pages.put("gestion-rapprochement-rien", reconcile(desk, true, "associated"));
        pages.put("gestion-rapprochement", reconcile(desk, false, "rechecked-same"));
        pages.put(
                "gestion-rapprochement-argent",
                new MatterPage(
                        desk,
                        "Argent à rapprocher\u00A0: 84,50\u00A0€",
                        "PaySim a pris cet argent sans que nous l'ayons demandé. Il est peut-être pour une facture d'ici.",
                        facts(),
                        List.of(
                                new MatterPage.Way(
                                        "/gestion/regie/argent/1/association",
                                        "Associer à une facture",
                                        "Cet argent est pour une facture\u00A0: elle le reçoit.",
                                        false),
                                new MatterPage.Way(
                                        "/gestion/regie/argent/1/remboursement",
                                        "Rembourser",
                                        "Cet argent n'est pour aucune facture\u00A0: il retourne à la personne qui a payé.",
                                        true)),
                        ""));
        pages.put(
                "gestion-rapprochement-notification",
                new MatterPage(
                        desk,
                        "Notification de PaySim",
                        "Le portail n'a pas su lire cette notification.",
                        facts(),
                        List.of(),
                        "{\"notice\":\"PAYMENT\",\"order_id\":\"P-8F3K-22\",\"transaction_id\":\"" + KEY + KEY
                                + "\"}"));
        return pages;
    }

    private static Page cashing(
            Desk desk, DecisionPage.@Nullable Warning warning, String means, List<Problem> problems) {
        return new DecisionPage(
                desk,
                "Encaisser au guichet",
                new DecisionPage.Way("/gestion/factures/F2026-004518", "Facture F2026-004518"),
                facts(),
                warning,
                "L'encaissement est inscrit et le patient en est averti. Si la facture est soldée, la facture acquittée suit.",
                new DecisionPage.Form(
                        "/gestion/factures/F2026-004518/encaissement",
                        List.of(
                                new Asked.Choice(
                                        "moyen",
                                        "Moyen de paiement",
                                        List.of(
                                                new Asked.Option("TERMINAL", "Carte, au terminal", ""),
                                                new Asked.Option("CHEQUE", "Chèque", ""),
                                                new Asked.Option("CASH", "Espèces", ""),
                                                new Asked.Option("TRANSFER", "Virement", "")),
                                        means),
                                new Asked.Line(
                                        "montant",
                                        "Montant, en euros",
                                        "Tout ce qui reste à payer, ou une partie.",
                                        "84,50",
                                        "decimal"),
                                new Asked.Line(
                                        "preuve",
                                        "Référence",
                                        "Numéro du ticket, du chèque ou du virement. Rien pour des espèces.",
                                        "")),
                        Map.of("reference", REFERENCE.value()),
                        "Inscrire l'encaissement"),
                List.of(),
                problems);
    }

    private static Page refunding(Desk desk) {
        return new DecisionPage(
                desk,
                "Rembourser",
                new DecisionPage.Way("/gestion/factures/F2026-004518", "Facture F2026-004518"),
                facts(),
                null,
                "L'argent retourne à la personne qui a payé, quand une autre personne a validé. La facture reste payée, et le patient lit «\u00A0Remboursée\u00A0».",
                new DecisionPage.Form(
                        "/gestion/factures/F2026-004518/remboursement",
                        List.of(
                                new Asked.Choice(
                                        "encaissement",
                                        "Quel encaissement\u00A0?",
                                        List.of(
                                                new Asked.Option("1", "50,00\u00A0€ (Espèces, 18 octobre 2026)", ""),
                                                new Asked.Option("2", "34,50\u00A0€ (Chèque, 18 octobre 2026)", "")),
                                        "1"),
                                new Asked.Line("montant", "Montant à rendre, en euros", "", "", "decimal"),
                                new Asked.Choice(
                                        "motif",
                                        "Motif",
                                        List.of(
                                                new Asked.Option("MISTAKE", "Erreur de l'hôpital", ""),
                                                new Asked.Option("GESTURE", "Geste de l'hôpital", "")),
                                        ""),
                                new Asked.Line(
                                        "note",
                                        "Explication",
                                        "Facultative, lue par la personne qui valide. Rien sur la santé du patient.",
                                        "")),
                        Map.of("id", "1"),
                        "Demander le remboursement"),
                List.of(new DecisionPage.Way(
                        "/gestion/regie/argent/1/retrait",
                        "Retirer l'encaissement de 34,50\u00A0€ (Chèque)\u00A0: chèque impayé, carte contestée")),
                List.of());
    }

    private static Page reconcile(Desk desk, boolean empty, String told) {
        var platform = "PaySim";
        return new ReconcilePage(
                desk,
                empty
                        ? List.of()
                        : List.of(
                                new Matter.OfMoney(money("UNMATCHED", null), null, platform),
                                new Matter.OfMoney(
                                        money("CONTRADICTED", new InvoiceId(new UUID(1, 3))), NUMBER, platform)),
                empty ? List.of() : List.of(new Matter.OfPayment(payment(), NUMBER, platform, null)),
                empty
                        ? List.of()
                        : List.of(new Matter.OfLetter(new DeadLetter("paytweak", KEY, "{}", false, 3, NOW), platform)),
                true,
                told);
    }

    private static MoneyCase money(String reason, @Nullable InvoiceId invoice) {
        return new MoneyCase(
                new CaptureId(new UUID(1, 9)),
                "paytweak",
                "tx_3PqZ9f2eZvKYlo2C1gQJ7aBcDeFgHiJkLmNo",
                "OLDORDER1",
                null,
                invoice,
                Money.euros("84.50"),
                Money.euros("84.50"),
                "EUR",
                reason,
                NOW);
    }

    private static Payment payment() {
        return new Payment.Undecided(
                new Order(
                        REFERENCE,
                        VALMONT,
                        new InvoiceId(new UUID(1, 3)),
                        Money.euros("84.50"),
                        "paytweak",
                        NOW,
                        NOW.plusSeconds(3600)),
                NOW);
    }

    private static List<Fact> facts() {
        return List.of(
                Fact.invoice(NUMBER),
                new Fact("Patient", "DUPONT Jeanne", null),
                new Fact("Par", "PaySim", null),
                new Fact("Encaissement", "tx_3PqZ9f2eZvKYlo2C1gQJ7aBcDeFgHiJkLmNo", null),
                new Fact("Reste à payer", "84,50\u00A0€", null));
    }
}
