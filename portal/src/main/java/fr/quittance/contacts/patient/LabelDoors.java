package fr.quittance.contacts.patient;

import static fr.quittance.pages.Texts.text;

import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.contacts.OpenedStays;
import fr.quittance.contacts.StayLinks;
import fr.quittance.guard.TypedCodes;
import fr.quittance.links.Links;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/c`: the way in by the label of a stay. Opening it changes nothing but the visitor's own session, and the token
/// leaves
/// the address bar at once.
@RestController
class LabelDoors {

    static final String PATH = "/c";

    private final StayLinks links;
    private final OpenedStays stays;
    private final TypedCodes typedCodes;
    private final LabelPages pages;
    private final InstantSource clock;

    LabelDoors(StayLinks links, OpenedStays stays, TypedCodes typedCodes, LabelPages pages, InstantSource clock) {
        this.links = links;
        this.stays = stays;
        this.typedCodes = typedCodes;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/c/{jeton}")
    ResponseEntity<Page> scanned(@PathVariable String jeton, HttpServletRequest request) {
        return Links.isToken(jeton) ? open(jeton, request) : byCode(jeton, request);
    }

    @GetMapping(PATH)
    ResponseEntity<Page> show(HttpServletRequest request) {
        if (Label.of(request).isEmpty()) {
            return ResponseEntity.ok(pages.code(request, null));
        }
        return pages.open(request).map(it -> ResponseEntity.ok(pages.step(it))).orElseGet(() -> pages.unknown(request));
    }

    @PostMapping(PATH)
    ResponseEntity<Page> typed(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return byCode(code, request);
    }

    private ResponseEntity<Page> byCode(String code, HttpServletRequest request) {
        if (!Links.looksLikeCode(code)) {
            return ResponseEntity.unprocessableContent().body(pages.code(request, "shape"));
        }
        if (!typedCodes.mayTry(request)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).body(pages.code(request, "many"));
        }
        var answer = open(code, request);
        if (answer.getStatusCode() == HttpStatus.NOT_FOUND) {
            typedCodes.wasWrong(request);
        }
        return answer;
    }

    private ResponseEntity<Page> open(String jeton, HttpServletRequest request) {
        var opened = links.open(jeton);
        if (opened.isEmpty()
                || stays.find(opened.get().establishment(), opened.get().stay()).isEmpty()) {
            return pages.unknown(request);
        }
        Label.opened(opened.get().establishment(), opened.get().stay()).keep(request);
        return seeOther();
    }

    /// A wrong date, a right one after too many, and a stay no longer open are told the same.
    @PostMapping("/c/naissance")
    ResponseEntity<Page> birthDate(
            @RequestParam(name = "jour", defaultValue = "") String day,
            @RequestParam(name = "mois", defaultValue = "") String month,
            @RequestParam(name = "annee", defaultValue = "") String year,
            HttpServletRequest request) {
        var open = pages.open(request).orElse(null);
        if (open == null) {
            return seeOther();
        }
        var typed = new BirthDateEntry(day, month, year);
        var read = typed.read(LocalDate.ofInstant(clock.instant(), FrenchDates.PARIS));
        return switch (read) {
            case BirthDateEntry.Reading.Wrong(var fields, var said) ->
                ResponseEntity.unprocessableContent()
                        .body(pages.birthDate(open, typed, List.of(new Problem(fields, said))));
            case BirthDateEntry.Reading.Read(var date) -> {
                if (!stays.isBorn(open.label().hospital(), open.present(), date)) {
                    var no = new Problem(List.of("jour", "mois", "annee"), text("contacts.birth-date-wrong"));
                    yield ResponseEntity.unprocessableContent().body(pages.birthDate(open, typed, List.of(no)));
                }
                request.changeSessionId();
                open.label().whenNamed().keep(request);
                yield seeOther();
            }
        };
    }

    static ResponseEntity<Page> seeOther() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PATH))
                .build();
    }
}
