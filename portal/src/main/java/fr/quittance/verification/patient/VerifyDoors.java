package fr.quittance.verification.patient;

import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.documents.Documents;
import fr.quittance.establishments.Establishment;
import fr.quittance.pages.Page;
import fr.quittance.verification.Verdict;
import fr.quittance.verification.VerificationCode;
import fr.quittance.verification.VerifyPaper;
import fr.quittance.verification.patient.VerdictPage.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// `/verifier`, and `/v/…` that QR codes lead to. A hospital answers for its own papers only.
@RestController
class VerifyDoors {

    private static final String CODE_FIELD = "code-document";
    private static final String FILE_FIELD = "fichier";
    private static final int FILES_AT_ONCE = 8;

    private final Semaphore reading = new Semaphore(FILES_AT_ONCE);
    private final VerifyPaper verify;
    private final VerifyPages pages;
    private final Tries tries;

    VerifyDoors(VerifyPaper verify, VerifyPages pages, Tries tries) {
        this.verify = verify;
        this.pages = pages;
        this.tries = tries;
    }

    @GetMapping("/verifier")
    Page ask(HttpServletRequest request) {
        return pages.blank(request);
    }

    @GetMapping("/v/{code}")
    ResponseEntity<Page> scanned(@PathVariable String code, HttpServletRequest request) {
        return byCode(code, BirthDateEntry.EMPTY, request);
    }

    @PostMapping("/verifier")
    ResponseEntity<Page> typed(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(name = "empreinte", defaultValue = "") String fingerprint,
            @RequestParam(name = "jour", defaultValue = "") String day,
            @RequestParam(name = "mois", defaultValue = "") String month,
            @RequestParam(name = "annee", defaultValue = "") String year,
            HttpServletRequest request) {
        var birthDate = new BirthDateEntry(day, month, year);
        return fingerprint.matches("[0-9a-f]{64}")
                ? byFingerprint(fingerprint, birthDate, request)
                : byCode(code, birthDate, request);
    }

    /// Without JavaScript the file itself comes: its SHA-256 is compared, and it is kept nowhere.
    @PostMapping("/verifier/fichier")
    ResponseEntity<Page> file(
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file, HttpServletRequest request)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(pages.wrong(request, "", FILE_FIELD, "no-file"));
        }
        if (!tries.mayAsk(request)) {
            return tooMany("", FILE_FIELD, request);
        }
        var fingerprint = fingerprint(file);
        return fingerprint.isPresent()
                ? byFingerprint(fingerprint.get(), BirthDateEntry.EMPTY, request)
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .body(pages.wrong(request, "", FILE_FIELD, "busy"));
    }

    /// The SHA-256 of a file, never held whole; nothing when enough of them are read already.
    private Optional<String> fingerprint(MultipartFile file) throws IOException {
        if (!reading.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Documents.sha256(file.getInputStream()));
        } finally {
            reading.release();
        }
    }

    private ResponseEntity<Page> tooMany(String typed, String field, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).body(pages.wrong(request, typed, field, "many"));
    }

    private ResponseEntity<Page> byCode(String typed, BirthDateEntry birthDate, HttpServletRequest request) {
        var code = VerificationCode.typed(typed);
        if (code.isEmpty()) {
            return ResponseEntity.unprocessableContent()
                    .body(pages.wrong(request, typed, CODE_FIELD, pages.misread(typed)));
        }
        var hospital = pages.hospital(request);
        return answer(
                () -> verify.verify(hospital.code(), code.get()),
                hospital,
                new Asked(code.get().readable(), ""),
                birthDate,
                request);
    }

    private ResponseEntity<Page> byFingerprint(
            String fingerprint, BirthDateEntry birthDate, HttpServletRequest request) {
        var hospital = pages.hospital(request);
        return answer(
                () -> verify.verify(hospital.code(), fingerprint),
                hospital,
                new Asked("", fingerprint),
                birthDate,
                request);
    }

    private ResponseEntity<Page> answer(
            Supplier<Verdict> verdict,
            Establishment hospital,
            Asked asked,
            BirthDateEntry birthDate,
            HttpServletRequest request) {
        var field = asked.code().isEmpty() ? FILE_FIELD : CODE_FIELD;
        if (!tries.mayAsk(request)) {
            return tooMany(asked.code(), field, request);
        }
        return switch (verdict.get()) {
            case Verdict.Unknown unknown -> {
                tries.askedInVain(request);
                yield ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .body(pages.wrong(request, asked.code(), field, "unknown"));
            }
            case Verdict.Genuine genuine ->
                birthDate.equals(BirthDateEntry.EMPTY) && isFirst(request)
                        ? ResponseEntity.ok(pages.genuine(hospital, genuine, asked))
                        : pages.withPerson(hospital, genuine, asked, birthDate);
        };
    }

    /// Whether no birth date was asked for yet: the form of the answer sends its fields even empty.
    private static boolean isFirst(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("jour")).isEmpty();
    }
}
