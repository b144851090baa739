package fr.quittance.journeys;

import static fr.quittance.pages.Texts.text;

import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.documents.DocumentId;
import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.SampleAppearance;
import fr.quittance.establishments.patient.InformationPage;
import fr.quittance.establishments.patient.WrongPage;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.money.Money;
import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;
import fr.quittance.payments.PaymentReference;
import fr.quittance.questions.Question;
import fr.quittance.questions.patient.QuestionPage;
import fr.quittance.space.Standing;
import fr.quittance.space.patient.ChooserPage;
import fr.quittance.space.patient.CodePage;
import fr.quittance.space.patient.InvoicePage;
import fr.quittance.space.patient.InvoicesPage;
import fr.quittance.space.patient.LinkPage;
import fr.quittance.space.patient.PaperPage;
import fr.quittance.space.patient.PayPage;
import fr.quittance.space.patient.PaySlip;
import fr.quittance.space.patient.ResultBlock;
import fr.quittance.space.patient.ResultPage;
import fr.quittance.space.patient.SendPackPage;
import fr.quittance.verification.patient.VerifyPage;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One sample of every page in every state, by name: what accessibility, layout and weight are checked on.
final class EveryState {

    static final Establishment VALMONT = new Establishment(
            new EstablishmentCode("ch-valmont"),
            "Centre hospitalier de Valmont",
            "CH Valmont",
            Establishment.Mode.PRIVATE,
            "990000001",
            "1 place de la Fiction, 00000 Valmont",
            URI.create("https://facture.ch-valmont.example"),
            "Mon espace patient",
            "no-reply@portail-patient.example",
            "facturation@ch-valmont.example",
            "CHVALMONT",
            "04 65 71 00 00",
            "du lundi au vendredi, de 9 h à 16 h",
            SampleAppearance.PRODUCT);
    static final Shell SHELL = VALMONT.shell(true);
    private static final PaymentReference PAYMENT = new PaymentReference("8F3K22K7M4QX9TB2K7M4QX9TB2");
    private static final UUID LINK = new UUID(1, 2);
    private static final String DUE = "30 octobre 2026";
    private static final Money SUM = Money.euros("84.50");
    private static final LocalDate DUE_ON = LocalDate.of(2026, 10, 30);
    private static final Instant PAID_AT = Instant.parse("2026-10-18T19:14:00Z");
    private static final PaySlip.Paper ACQUITTED = new PaySlip.Paper(
            "acquitted", "/factures/F2026-004518/acquittee", "91 ko", "facture-acquittee_F2026-004518.pdf");
    private static final PaySlip.Paper INVOICE =
            new PaySlip.Paper("invoice", "/factures/F2026-004518/pdf", "84 ko", "facture_F2026-004518.pdf");
    private static final PaySlip.Paper RECEIPT =
            new PaySlip.Paper("receipt", "/factures/F2026-004518/recu", "38 ko", "recu_F2026-004518.pdf");
    private static final PaySlip.Paper CREDIT = new PaySlip.Paper(
            "credit",
            "/factures/F2026-004518/avoirs/AV2026-000012",
            "41\u00A0ko",
            "avoir_AV2026-000012.pdf",
            "AV2026-000012");
    private static final PaySlip.Paper ATTESTATION = new PaySlip.Paper(
            "attestation", "/factures/F2026-004518/attestation", "40 ko", "attestation_F2026-004518.pdf");

    private EveryState() {}

    static Map<String, Page> pages() {
        var pages = new LinkedHashMap<String, Page>();
        standings().forEach((name, standing) -> {
            pages.put("payer-" + name, new PayPage(SHELL, slip(standing, true), null, DUE, "/espace/1"));
            pages.put("choisir-" + name, chooser(standing));
            pages.put("facture-" + name, invoice(standing));
            if (standing.key().equals("to-pay") || standing.key().equals("acquitted")) {
                pages.put("apercu-" + name, invoice(standing));
            }
        });
        pages.put("payer-panne", new PayPage(SHELL, slip(toPay(false, false), true), "down", DUE, "/espace/1"));
        for (var kind : List.of(
                "confirmed",
                "twice",
                "waiting",
                "checking",
                "refused",
                "failed",
                "abandoned",
                "expired",
                "undecided",
                "late")) {
            pages.put("resultat-" + kind, result(kind, ACQUITTED, ""));
        }
        pages.put("resultat-bientot", result("confirmed", null, ""));
        pages.put("resultat-differe", result("confirmed", null, "25 octobre 2026"));
        pages.put("resultat-attestation", result("confirmed", ATTESTATION, ""));
        pages.put("code", new CodePage(SHELL, "", null));
        for (var error : List.of("shape", "unknown", "many")) {
            pages.put("code-" + error, new CodePage(SHELL, "K7M4Q", error));
        }
        pages.put("lien-cut", new LinkPage(SHELL, "cut", null, "", null, null));
        for (var kind : List.of("expired", "sent")) {
            pages.put("lien-" + kind, new LinkPage(SHELL, kind, LINK, DUE, "j••••t@ex•••.fr", "06 •• •• •• 12"));
        }
        pages.put("lien-revoked", new LinkPage(SHELL, "revoked", null, DUE, null, null));
        for (var step : List.of("birth-date", "code", "nobody")) {
            pages.put("papier-" + step, paper(step, null));
            pages.put("papier-" + step + "-erreur", paper(step, "Ce n'est pas cela. Vérifiez"));
        }
        pages.put("factures", invoices(null));
        pages.put("factures-aucune", new InvoicesPage(signedIn(), "created", List.of(), List.of(), List.of(), null));
        pages.put("factures-annees", invoices(2026));
        for (var topic : List.of("help", "accessibility", "legal", "personal-data", "terms")) {
            pages.put("information-" + topic, new InformationPage(SHELL, VALMONT, topic));
        }
        pages.put("signaler", question("", Map.of(), null));
        pages.put(
                "signaler-erreurs",
                question(
                        "Bonjour",
                        Map.of(
                                "motif", text("questions.reason-missing"),
                                "message", text("questions.body-missing"),
                                "fichier", text("questions.file-kind")),
                        null));
        pages.put("signaler-envoye", question("", Map.of(), asked(null)));
        pages.put(
                "signaler-repondu",
                question(
                        "",
                        Map.of(),
                        asked(new Question.Answer(
                                "Votre mutuelle nous a payés.\nVous ne devez rien.", PAID_AT, "M. Petit"))));
        pages.put("verifier", new VerifyPage(SHELL, VALMONT, "", "", null));
        for (var kind : List.of("missing", "broken", "busy")) {
            pages.put("erreur-" + kind, new WrongPage(SHELL, kind, false));
            pages.put("erreur-gestion-" + kind, new WrongPage(SHELL, kind, true));
        }
        pages.putAll(AccountStates.pages(SHELL));
        pages.putAll(PaperStates.pages(SHELL, VALMONT));
        return pages;
    }

    private static Page question(String body, Map<String, String> problems, @Nullable Question asked) {
        return new QuestionPage(SHELL, "/payer/1", "F2026-004518", "", body, problems, asked);
    }

    private static Question asked(Question.@Nullable Answer answer) {
        return new Question(
                VALMONT.code(),
                LINK,
                InvoiceId.next(),
                Question.Reason.INSURER_PAYS,
                "Ma mutuelle a déjà payé cette facture.",
                DocumentId.next(),
                false,
                PAID_AT,
                LocalDate.of(2026, 10, 26),
                answer);
    }

    private static Page paper(String step, @Nullable String error) {
        return new PaperPage(
                SHELL,
                "/paiement/1/acquittee",
                "acquitted",
                step,
                BirthDateEntry.EMPTY,
                error == null ? List.of() : List.of("jour"),
                "j••••t@ex•••.fr",
                error);
    }

    private static Map<String, Standing> standings() {
        var standings = new LinkedHashMap<String, Standing>();
        standings.put("a-payer", toPay(false, false));
        standings.put("echue", toPay(true, false));
        standings.put("refusee", toPay(false, true));
        standings.put("partielle", new Standing.ToPay(Money.euros("34.50"), Money.euros("50"), DUE_ON, false, false));
        standings.put("en-cours", new Standing.InProgress(SUM, DUE_ON, PAYMENT, URI.create("https://pay.example/")));
        standings.put("inconnue", new Standing.InDoubt(SUM, DUE_ON, PAYMENT));
        standings.put("payee", new Standing.Paid(SUM, PAID_AT, PAYMENT, false));
        standings.put("acquittee", new Standing.Paid(SUM, PAID_AT, PAYMENT, true));
        var back = new Standing.GivenBack(Money.euros("10.00"), PAID_AT);
        standings.put("remboursee", new Standing.Paid(SUM, PAID_AT, PAYMENT, true, back));
        standings.put("rien", new Standing.NothingToPay(false));
        standings.put("deposee", new Standing.NothingToPay(true));
        standings.put("annulee", new Standing.Cancelled(null));
        standings.put("remplacee", new Standing.Cancelled(new InvoiceNumber("F2026-005120")));
        return standings;
    }

    private static Standing toPay(boolean overdue, boolean failed) {
        return new Standing.ToPay(SUM, Money.ZERO, DUE_ON, overdue, failed);
    }

    private static Shell signedIn() {
        return SHELL.whenSignedIn();
    }

    private static PaySlip slip(Standing standing, boolean byLink) {
        return new PaySlip(
                standing,
                byLink ? "/payer/1" : "/factures/F2026-004518",
                byLink
                        ? standing instanceof Standing.InDoubt ? "Montant de la facture" : "Montant à payer"
                        : "Séjour de septembre 2026",
                byLink
                        ? List.of(
                                new PaySlip.Fact("Facture", "F2026-004518"),
                                new PaySlip.Fact("Patient", "J.\u00A0D."),
                                new PaySlip.Fact("Payé à", "Centre hospitalier de Valmont"))
                        : List.of(),
                "F2026-004518",
                "Centre hospitalier de Valmont",
                "PaySim",
                "Paiement confirmé",
                byLink ? List.of() : papers(standing),
                byLink,
                byLink,
                false,
                false);
    }

    private static PaySlip listed() {
        return new PaySlip(
                toPay(false, false),
                "/factures/F2026-004518",
                "Séjour de septembre 2026",
                List.of(),
                "F2026-004518",
                "Centre hospitalier de Valmont",
                "PaySim",
                "Paiement confirmé",
                List.of(INVOICE),
                false,
                true,
                true,
                false);
    }

    private static List<PaySlip.Paper> papers(Standing standing) {
        var papers = new ArrayList<PaySlip.Paper>();
        if (standing.key().equals("acquitted")) {
            papers.add(ACQUITTED);
        }
        papers.add(INVOICE);
        if (standing instanceof Standing.Paid) {
            papers.add(RECEIPT);
        }
        if (standing.key().equals("partly-refunded")) {
            papers.add(CREDIT);
        }
        return papers;
    }

    private static Page chooser(Standing standing) {
        return new ChooserPage(SHELL, slip(standing, true), "/payer/1", "/espace/1", !standing.settled());
    }

    private static Page invoice(Standing standing) {
        var paid = standing instanceof Standing.Paid;
        return new InvoicePage(
                signedIn(),
                slip(standing, false),
                paid ? null : "created",
                null,
                DUE,
                papers(standing),
                List.of(
                        new PaySlip.Fact("Montant total des soins", "946,50\u00A0€"),
                        new PaySlip.Fact("Payé par l'Assurance maladie", "−\u00A0689,60\u00A0€"),
                        new PaySlip.Fact("Payé par votre mutuelle", "−\u00A0172,40\u00A0€")),
                new PaySlip.Fact("Reste à votre charge", "84,50\u00A0€"),
                List.of(),
                paid
                        ? List.of(new InvoicePage.PaidLine("18 octobre 2026 à 21 h 14", "P-8F3K-22", "84,50\u00A0€"))
                        : List.of(),
                List.of("M. Petit, le 12 octobre 2026 à 9 h 30"),
                paid
                        ? List.of(new SendPackPage.Line(
                                "1",
                                "Mutuelle des Tilleuls (remboursements@mutuelle.example)",
                                "19 octobre 2026 à 9 h 02",
                                "20 octobre 2026 à 14 h 30",
                                "opened",
                                "17 janvier 2027"))
                        : List.of());
    }

    private static Page invoices(@Nullable Integer year) {
        return new InvoicesPage(
                signedIn(),
                null,
                List.of(listed()),
                List.of(
                        new InvoicesPage.Row(
                                "Consultation de juillet 2026",
                                "F2026-003977",
                                "/factures/F2026-003977",
                                "2 août 2026",
                                new Standing.Paid(SUM, PAID_AT, PAYMENT, true),
                                "17,00\u00A0€"),
                        new InvoicesPage.Row(
                                "Séjour de mars 2026",
                                "F2026-001284",
                                "/factures/F2026-001284",
                                "11 avril 2026",
                                new Standing.Cancelled(null),
                                "1\u00A0238,40\u00A0€")),
                year == null ? List.of() : List.of(2026, 2025),
                year);
    }

    private static Page result(String kind, PaySlip.@Nullable Paper acquitted, String promise) {
        return new ResultPage(
                SHELL,
                new ResultBlock(
                        kind,
                        PAYMENT.value(),
                        PAYMENT.number(),
                        "84,50\u00A0€",
                        "18 octobre 2026 à 21 h 14",
                        VALMONT.name(),
                        "F2026-004518",
                        kind,
                        "Paiement",
                        promise,
                        RECEIPT,
                        acquitted,
                        "/payer/1",
                        "/espace/1"));
    }
}
