package fr.quittance.space.patient;

import fr.quittance.establishments.Establishments;
import fr.quittance.guard.TypedCodes;
import fr.quittance.links.Link;
import fr.quittance.links.LinkCheck;
import fr.quittance.links.Links;
import fr.quittance.pages.Page;
import fr.quittance.visitors.Visitor;
import fr.quittance.visitors.VisitorSession;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The ways in that need no account: the links of messages, and the typed code.
///
/// Opening a link changes nothing but the visitor's own session: mail scanners may do it as often as they like.
/// The token leaves the address bar at once.
@RestController
class TwoDoors {

    private final Links links;
    private final Establishments establishments;
    private final TypedCodes typedCodes;
    private final OpenedLink opened;
    private final Slips slips;

    TwoDoors(Links links, Establishments establishments, TypedCodes typedCodes, OpenedLink opened, Slips slips) {
        this.links = links;
        this.establishments = establishments;
        this.typedCodes = typedCodes;
        this.opened = opened;
        this.slips = slips;
    }

    @GetMapping("/p/{token}")
    ResponseEntity<Page> payByLink(@PathVariable String token, HttpServletRequest request) {
        return enter(token, "/payer/{link}", request);
    }

    @GetMapping("/f/{token}")
    ResponseEntity<Page> chooseByLink(@PathVariable String token, HttpServletRequest request) {
        return enter(token, "/choisir/{link}", request);
    }

    @GetMapping("/signaler/{token}")
    ResponseEntity<Page> reportByLink(@PathVariable String token, HttpServletRequest request) {
        return enter(token, "/payer/{link}/signaler", request);
    }

    private ResponseEntity<Page> enter(String token, String door, HttpServletRequest request) {
        var byToken = Links.isToken(token);
        var byCode = !byToken && Links.looksLikeCode(token); // else it was cut: nothing is guessed
        if (byCode && !typedCodes.mayTry(request)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).body(code("", "many", request));
        }
        var found = link(links.check(token));
        if (byCode && found.isEmpty()) {
            typedCodes.wasWrong(request);
        }
        return found.map(link -> remember(link, byToken, door, request)).orElseGet(() -> notHere(request));
    }

    private static ResponseEntity<Page> remember(Link link, boolean byToken, String door, HttpServletRequest request) {
        VisitorSession.open(request, new Visitor.LinkHolder(link.establishment().value(), link.id(), byToken));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(door.replace("{link}", link.id().toString())))
                .build();
    }

    /// The link, whatever its age: an old one still says where its invoice stands.
    private static Optional<Link> link(LinkCheck check) {
        return switch (check) {
            case LinkCheck.Open open -> Optional.of(open.link());
            case LinkCheck.Expired expired -> Optional.of(expired.link());
            case LinkCheck.Revoked revoked -> Optional.of(revoked.link());
            case LinkCheck.Unknown unknown -> Optional.empty();
        };
    }

    @GetMapping("/choisir/{link}")
    ResponseEntity<Page> choose(@PathVariable UUID link, HttpServletRequest request) {
        return opened.find(request, link)
                .map(it -> {
                    var slip = slips.forLinkHolder(it.invoice(), "/payer/" + link, false);
                    var shell =
                            establishments.shell(establishments.get(it.link().establishment()));
                    var payable = !slip.standing().settled();
                    return ResponseEntity.ok(
                            (Page) new ChooserPage(shell, slip, "/payer/" + link, "/espace/" + link, payable));
                })
                .orElseGet(() -> notHere(request));
    }

    @GetMapping({"/", "/code"})
    Page code(HttpServletRequest request) {
        return code("", null, request);
    }

    @PostMapping("/code")
    ResponseEntity<Page> typed(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        if (!Links.looksLikeCode(code)) {
            return ResponseEntity.unprocessableContent().body(code(code, "shape", request));
        }
        if (!typedCodes.mayTry(request)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).body(code(code, "many", request));
        }
        var found = link(links.check(code));
        if (found.isEmpty()) {
            typedCodes.wasWrong(request);
        }
        return found.map(link -> remember(link, false, "/choisir/{link}", request))
                .orElseGet(() -> ResponseEntity.unprocessableContent().body(code(code, "unknown", request)));
    }

    private Page code(String typed, @org.jspecify.annotations.Nullable String error, HttpServletRequest request) {
        return new CodePage(establishments.shell(establishments.at(request.getHeader("Host"))), typed, error);
    }

    private ResponseEntity<Page> notHere(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .body(LinkPage.cut(establishments.shell(establishments.at(request.getHeader("Host")))));
    }
}
