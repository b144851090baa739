package fr.quittance.batches.staff;

import static fr.quittance.pages.Texts.text;
import static fr.quittance.visitors.StaffRole.BILLING_CLERK;

import fr.quittance.batches.BatchSettings;
import fr.quittance.batches.BringFiles;
import fr.quittance.batches.BroughtFile;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffSession;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Where a clerk sends files: a new deposit, or what was missing in one.
@RestController
class BatchSendings {

    private static final String FIELD = "fichiers";

    private final BringFiles bring;
    private final BatchPages pages;
    private final BatchSettings settings;

    BatchSendings(BringFiles bring, BatchPages pages, BatchSettings settings) {
        this.bring = bring;
        this.pages = pages;
        this.settings = settings;
    }

    @PostMapping(BatchPlaces.SENDING)
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Object> send(
            StaffMember member,
            @RequestParam(name = FIELD, required = false) @Nullable List<MultipartFile> sent,
            @RequestParam(name = "depot", required = false) @Nullable UUID into)
            throws IOException {
        var files = Optional.ofNullable(sent).orElse(List.of()).stream()
                .filter(it -> !it.isEmpty())
                .map(it ->
                        new BroughtFile(Objects.requireNonNullElse(it.getOriginalFilename(), ""), it::getInputStream))
                .toList();
        return switch (bring.bring(member, into, files)) {
            case BringFiles.Brought(var batch) -> BatchActs.see("/gestion/depots/" + batch.id());
            case BringFiles.Refused(var why) ->
                ResponseEntity.unprocessableContent().body(wrong(member, into, why.sentence()));
        };
    }

    private Page wrong(StaffMember member, @Nullable UUID into, String sentence) {
        var problems = List.of(new Problem(FIELD, sentence));
        return into == null ? pages.list(member, problems) : pages.batch(member, into, problems);
    }

    /// More than may be sent at once: which draft it was meant for is not known any more.
    @ExceptionHandler
    ResponseEntity<Object> tooMuch(MultipartException e, HttpServletRequest request) {
        var member = StaffSession.member(request)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, null, e));
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                .body(wrong(
                        member,
                        null,
                        text("batches.refused.sending", settings.sendingMax().toMegabytes())));
    }
}
