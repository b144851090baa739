package fr.quittance.journeys;

import static fr.quittance.pages.Texts.text;

import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.establishments.Establishment;
import fr.quittance.insurers.insurer.PackPage;
import fr.quittance.insurers.insurer.SealedPage;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.money.Money;
import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;
import fr.quittance.verification.IssuedPaper;
import fr.quittance.verification.PaperKind;
import fr.quittance.verification.PaperState;
import fr.quittance.verification.Verdict;
import fr.quittance.verification.patient.VerdictPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The pages of those who hold a paper or a pack, in every state. The page before a platform is not here: it leaves by
/// itself.
final class PaperStates {

    private static final Instant AT = Instant.parse("2026-10-18T19:14:00Z");

    private PaperStates() {}

    static Map<String, Page> pages(Shell shell, Establishment hospital) {
        var pages = new LinkedHashMap<String, Page>();
        for (var state : List.of("paid", "refunded", "cancelled")) {
            pages.put("dossier-" + state, pack(shell, state));
        }
        for (var state : List.of("open", "expired", "revoked", "cut")) {
            pages.put(
                    "dossier-ferme-" + state,
                    new SealedPage(
                            shell,
                            state,
                            state.equals("open") ? "/mutuelle/dossier/1" : "",
                            state.equals("cut") ? "" : "F2026-004518",
                            "17 janvier 2027"));
        }
        pages.put("verdict-paye", verdict(shell, hospital, new PaperState.Paid(AT), null, null));
        pages.put(
                "verdict-remplace",
                verdict(shell, hospital, new PaperState.Replaced(), null, text("verification.birth-date-wrong")));
        pages.put("verdict-personne", verdict(shell, hospital, new PaperState.ToPay(), "DUPONT Jeanne", null));
        return pages;
    }

    private static Page pack(Shell shell, String state) {
        return new PackPage(
                shell,
                "/mutuelle/dossier/1",
                "F2026-004518",
                "DUPONT Jeanne",
                "27/03/1957",
                "12345678",
                "84,50\u00A0€",
                state,
                "acquitted",
                "990000001",
                "17 janvier 2027",
                "facture.ch-valmont.example");
    }

    private static Page verdict(
            Shell shell, Establishment hospital, PaperState state, @Nullable String patient, @Nullable String error) {
        var paper = new IssuedPaper(
                hospital.code(),
                new UUID(6, 6),
                PaperKind.ACQUITTED,
                InvoiceId.next(),
                Money.euros("84.50"),
                LocalDate.of(2026, 10, 18),
                AT,
                false);
        return new VerdictPage(
                shell,
                hospital,
                new Verdict.Genuine(paper, new InvoiceNumber("F2026-004518"), state),
                new VerdictPage.Asked("4H7Q-M2KD-9TVM", ""),
                BirthDateEntry.EMPTY,
                error == null ? List.of() : List.of("jour"),
                patient,
                error);
    }
}
