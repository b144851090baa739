package fr.quittance.journeys;

import static fr.quittance.pages.Texts.text;

import fr.quittance.documents.DocumentId;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.journal.JournalCheck;
import fr.quittance.journal.JournalEntry;
import fr.quittance.journal.Verdict;
import fr.quittance.journal.staff.AuditFilters;
import fr.quittance.journal.staff.AuditPage;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.questions.Question;
import fr.quittance.questions.staff.QuestionDeskPage;
import fr.quittance.questions.staff.QuestionsDeskPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The questions of patients at the desk, and the journal that auditors read, in every state.
final class QuestionStates {

    private static final Instant AT = Instant.parse("2026-10-18T19:14:00Z");

    private QuestionStates() {}

    static Map<String, Page> pages(Desk desk) {
        var pages = new LinkedHashMap<String, Page>();
        pages.put(
                "gestion-signalees",
                new QuestionsDeskPage(
                        desk, List.of(row("DUPONT Jeanne", true), row("ROUSSEL-DESCHAMPS Marie", false)), 2, true));
        pages.put("gestion-signalees-aucune", new QuestionsDeskPage(desk, List.of(), 1, false));
        pages.put("gestion-signalee", question(desk, null, "", null, null, true));
        pages.put(
                "gestion-signalee-erreur", question(desk, null, "", text("questions.desk.answer-missing"), null, true));
        pages.put(
                "gestion-signalee-repondue",
                question(
                        desk,
                        new Question.Answer("Votre mutuelle nous a payés.", AT, "M.\u00A0Petit"),
                        "",
                        null,
                        "sent",
                        false));
        pages.put("gestion-audit", audit(desk, new Verdict.Intact(12_480)));
        pages.put("gestion-audit-touche", audit(desk, new Verdict.Broken(4_512, Verdict.Wrong.CHANGED, "")));
        return pages;
    }

    private static QuestionsDeskPage.Row row(String patient, boolean late) {
        return new QuestionsDeskPage.Row(
                new UUID(4, 4),
                "F2026-004518",
                patient,
                text("questions.reason.INSURER_PAYS"),
                "12 octobre 2026",
                "20 octobre 2026",
                late);
    }

    private static Page question(
            Desk desk,
            Question.@Nullable Answer answer,
            String typed,
            @Nullable String error,
            @Nullable String told,
            boolean mayAnswer) {
        return new QuestionDeskPage(
                desk,
                new Question(
                        EveryState.VALMONT.code(),
                        new UUID(4, 4),
                        InvoiceId.next(),
                        Question.Reason.INSURER_PAYS,
                        "Bonjour, ma mutuelle a déjà payé cette facture.\nVoici son relevé.",
                        DocumentId.next(),
                        true,
                        AT,
                        LocalDate.of(2026, 10, 26),
                        answer),
                "F2026-004518",
                "DUPONT Jeanne",
                "Mme\u00A0Lefebvre",
                "240\u00A0ko",
                typed,
                error,
                told,
                mayAnswer);
    }

    private static Page audit(Desk desk, Verdict verdict) {
        var entry = new JournalEntry(
                EveryState.VALMONT.code(),
                new UUID(5, 5),
                AT,
                "Mme\u00A0Roy",
                "appearance-changed",
                "appearance",
                "Version 3\u00A0: Couleur de l'établissement\u00A0: «\u00A0#0b5c7a\u00A0» → «\u00A0#1d3557\u00A0»");
        return new AuditPage(
                desk,
                new AuditFilters("Roy", "appearance-changed", "", "2026-10-01", ""),
                List.of("appearance-changed", "invoice-opened"),
                List.of(entry, entry),
                new UUID(5, 5),
                new JournalCheck("automatique", AT, new JournalCheck.Said(AT.plusSeconds(4), verdict)));
    }
}
