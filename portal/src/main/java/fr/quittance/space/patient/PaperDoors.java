package fr.quittance.space.patient;

import static fr.quittance.pages.Texts.text;

import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.accounts.ContactCodes;
import fr.quittance.journal.Outsider;
import fr.quittance.pages.Page;
import fr.quittance.patients.Contacts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The facture acquittée for whoever paid without an account. It names the patient: the payment's
/// address alone does not open it.
@RestController
@RequestMapping("/paiement/{reference}/{kind:acquittee|attestation}")
class PaperDoors {

    private static final String PROOF = "space.paper-proof";

    private final PayersPapers paid;
    private final ContactCodes codes;
    private final PackPages packs;

    PaperDoors(PayersPapers paid, ContactCodes codes, PackPages packs) {
        this.paid = paid;
        this.codes = codes;
        this.packs = packs;
    }

    /// The code this browser waits for, and whether it was given.
    private record Proof(String subject, UUID challenge, boolean given) implements Serializable {}

    @GetMapping
    ResponseEntity<Page> birthDate(@PathVariable String reference, @PathVariable String kind) {
        return paid.find(reference, kind)
                .map(paper -> ResponseEntity.ok(page(paper, "birth-date", BirthDateEntry.EMPTY, List.of(), null)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping
    ResponseEntity<Page> checkBirthDate(
            @PathVariable String reference,
            @PathVariable String kind,
            @RequestParam(name = "jour", defaultValue = "") String day,
            @RequestParam(name = "mois", defaultValue = "") String month,
            @RequestParam(name = "annee", defaultValue = "") String year,
            HttpServletRequest request) {
        return paid.find(reference, kind)
                .map(paper -> ask(paper, new BirthDateEntry(day, month, year), request))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<Page> ask(PayersPapers.Paper paper, BirthDateEntry typed, HttpServletRequest request) {
        return switch (paid.check(paper, typed)) {
            case PayersPapers.Check.Unreadable(var fields, var message) ->
                ResponseEntity.unprocessableContent().body(page(paper, "birth-date", typed, fields, message));
            case PayersPapers.Check.Wrong wrong ->
                ResponseEntity.unprocessableContent()
                        .body(page(paper, "birth-date", typed, List.of("jour"), text("space.proof.wrong")));
            case PayersPapers.Check.TooMany tooMany -> tooMany(paper, typed);
            case PayersPapers.Check.Right right ->
                switch (codes.ask(paper.establishment(), paper.contacts(), paper.subject())) {
                    case ContactCodes.Asked.Sent(var challenge) -> {
                        request.getSession(true).setAttribute(PROOF, new Proof(paper.subject(), challenge, false));
                        yield goTo(paper.base() + "/code");
                    }
                    case ContactCodes.Asked.Nowhere nowhere ->
                        ResponseEntity.ok(page(paper, "nobody", BirthDateEntry.EMPTY, List.of(), null));
                    case ContactCodes.Asked.TooMany tooMany -> tooMany(paper, typed);
                };
        };
    }

    private ResponseEntity<Page> tooMany(PayersPapers.Paper paper, BirthDateEntry typed) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .body(page(paper, "birth-date", typed, List.of("jour"), text("space.proof.many")));
    }

    @GetMapping("/code")
    ResponseEntity<Page> code(@PathVariable String reference, @PathVariable String kind, HttpServletRequest request) {
        return paid.find(reference, kind)
                .map(paper -> proof(request, paper).isPresent()
                        ? ResponseEntity.ok(page(paper, "code", BirthDateEntry.EMPTY, List.of(), null))
                        : goTo(paper.base()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/code")
    ResponseEntity<Page> checkCode(
            @PathVariable String reference,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(name = "quoi", defaultValue = "fichier") String what,
            HttpServletRequest request) {
        return paid.find(reference, kind)
                .map(paper -> proof(request, paper)
                        .map(proof -> answer(paper, proof, code.replaceAll("[\\s\u00A0.-]", ""), what, request))
                        .orElseGet(() -> goTo(paper.base())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<Page> answer(
            PayersPapers.Paper paper, Proof proof, String typed, String what, HttpServletRequest request) {
        if (!codes.answer(paper.establishment(), proof.challenge(), paper.subject(), typed)) {
            return ResponseEntity.unprocessableContent()
                    .body(page(paper, "code", BirthDateEntry.EMPTY, List.of(), text("space.proof.code-wrong")));
        }
        request.getSession(true).setAttribute(PROOF, new Proof(paper.subject(), proof.challenge(), true));
        return goTo(paper.base() + (what.equals("dossier") ? "/dossier" : "/fichier"));
    }

    @GetMapping("/fichier")
    ResponseEntity<byte[]> file(@PathVariable String reference, @PathVariable String kind, HttpServletRequest request) {
        return paid.find(reference, kind)
                .filter(paper -> proof(request, paper).map(Proof::given).orElse(false))
                .flatMap(paid::file)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/dossier")
    ResponseEntity<byte[]> pack(@PathVariable String reference, @PathVariable String kind, HttpServletRequest request) {
        return paid.find(reference, kind)
                .filter(paper -> proof(request, paper).map(Proof::given).orElse(false))
                .flatMap(paper -> packs.file(paper.invoice(), Outsider.PAYER))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Page page(
            PayersPapers.Paper paper,
            String step,
            BirthDateEntry typed,
            List<String> wrongFields,
            @Nullable String error) {
        return new PaperPage(
                paper.shell(),
                paper.base(),
                Papers.word(paper.kind()),
                step,
                typed,
                wrongFields,
                masked(paper.contacts()),
                error);
    }

    private static String masked(Contacts contacts) {
        return Objects.requireNonNullElse(
                contacts.reachableByMail() ? contacts.maskedEmail() : contacts.maskedMobile(), "");
    }

    private static Optional<Proof> proof(HttpServletRequest request, PayersPapers.Paper paper) {
        var session = request.getSession(false);
        @Nullable Object proof = session == null ? null : session.getAttribute(PROOF);
        return proof instanceof Proof it && it.subject().equals(paper.subject()) ? Optional.of(it) : Optional.empty();
    }

    private static ResponseEntity<Page> goTo(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
