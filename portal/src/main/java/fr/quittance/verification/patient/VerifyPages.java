package fr.quittance.verification.patient;

import static fr.quittance.pages.Texts.text;

import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.Establishments;
import fr.quittance.links.Links;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.patients.Patient;
import fr.quittance.verification.PaperKind;
import fr.quittance.verification.Verdict;
import fr.quittance.verification.VerifyPaper;
import fr.quittance.verification.patient.VerdictPage.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Makes the pages of `/verifier`.
@Component
class VerifyPages {

    private final Establishments establishments;
    private final VerifyPaper verify;
    private final Tries tries;
    private final InstantSource clock;

    VerifyPages(Establishments establishments, VerifyPaper verify, Tries tries, InstantSource clock) {
        this.establishments = establishments;
        this.verify = verify;
        this.tries = tries;
        this.clock = clock;
    }

    Establishment hospital(HttpServletRequest request) {
        return establishments.at(request.getHeader("Host"));
    }

    Page blank(HttpServletRequest request) {
        var hospital = hospital(request);
        return VerifyPage.blank(establishments.shell(hospital), hospital);
    }

    Page wrong(HttpServletRequest request, String typed, String field, String error) {
        var hospital = hospital(request);
        return new VerifyPage(establishments.shell(hospital), hospital, typed, field, error);
    }

    /// What is wrong with a code that no paper can carry: most often it is a message's.
    String misread(String typed) {
        if (typed.isBlank()) {
            return "no-code";
        }
        return Links.looksLikeCode(typed) ? "message-code" : "misread";
    }

    Page genuine(Establishment hospital, Verdict.Genuine verdict, Asked asked) {
        return page(hospital, verdict, asked, BirthDateEntry.EMPTY, List.of(), null, null);
    }

    /// The same with the person, for somebody who names the birth date.
    ResponseEntity<Page> withPerson(
            Establishment hospital, Verdict.Genuine verdict, Asked asked, BirthDateEntry typed) {
        return switch (typed.read(LocalDate.ofInstant(clock.instant(), FrenchDates.PARIS))) {
            case BirthDateEntry.Reading.Wrong(var fields, var said) ->
                ResponseEntity.unprocessableContent()
                        .body(page(hospital, verdict, asked, typed, fields, null, said.text()));
            case BirthDateEntry.Reading.Read(var date) -> {
                if (!tries.mayNameBirthDate(verdict.paper())) {
                    yield ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                            .body(page(
                                    hospital,
                                    verdict,
                                    asked,
                                    typed,
                                    List.of("jour"),
                                    null,
                                    text("verification.birth-date-many")));
                }
                yield verify.patient(verdict.paper(), date)
                        .map(patient -> ResponseEntity.ok(
                                page(hospital, verdict, asked, typed, List.of(), name(verdict, patient), null)))
                        .orElseGet(() -> ResponseEntity.unprocessableContent()
                                .body(page(
                                        hospital,
                                        verdict,
                                        asked,
                                        typed,
                                        List.of("jour"),
                                        null,
                                        text("verification.birth-date-wrong"))));
            }
        };
    }

    /// A receipt goes to whoever paid, who may not be the patient: it carries initials, and so does
    /// the answer.
    private static String name(Verdict.Genuine verdict, Patient patient) {
        return verdict.paper().kind() == PaperKind.RECEIPT ? patient.initials() : patient.listedName();
    }

    private Page page(
            Establishment hospital,
            Verdict.Genuine verdict,
            Asked asked,
            BirthDateEntry typed,
            List<String> wrongFields,
            @Nullable String patient,
            @Nullable String error) {
        return new VerdictPage(
                establishments.shell(hospital), hospital, verdict, asked, typed, wrongFields, patient, error);
    }
}
