package fr.quittance.insurers.insurer;

import fr.quittance.guard.ClientAddress;
import fr.quittance.guard.RateLimits;
import fr.quittance.insurers.OpenPack;
import fr.quittance.insurers.Pack;
import fr.quittance.insurers.Packs;
import fr.quittance.insurers.Sending;
import fr.quittance.insurers.SendingCheck;
import fr.quittance.insurers.Sendings;
import fr.quittance.pages.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The mutuelle's door: one pack, until it expires or the patient takes it back. GET counts nothing.
@RestController
@RequestMapping("/mutuelle")
class InsurerDoors {

    private static final int IN_VAIN = 20;

    private final Sendings sendings;
    private final OpenPack openPack;
    private final Packs packs;
    private final InsurerPages pages;
    private final RateLimits limits;

    InsurerDoors(Sendings sendings, OpenPack openPack, Packs packs, InsurerPages pages, RateLimits limits) {
        this.sendings = sendings;
        this.openPack = openPack;
        this.packs = packs;
        this.pages = pages;
        this.limits = limits;
    }

    /// The token leaves the address bar at once.
    @GetMapping("/{token}")
    ResponseEntity<Page> enter(@PathVariable String token, HttpServletRequest request) {
        var network = ClientAddress.network(request);
        if (!limits.wouldAllow("insurer-link", network, IN_VAIN, Duration.ofMinutes(15))) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).body(pages.cut(request));
        }
        return switch (sendings.check(token)) {
            case SendingCheck.Unknown unknown -> {
                limits.allow("insurer-link", network, IN_VAIN, Duration.ofMinutes(15));
                yield ResponseEntity.status(HttpStatus.NOT_FOUND).body(pages.cut(request));
            }
            case SendingCheck.Open(var sending) -> goIn(sending, request);
            case SendingCheck.Expired(var sending) -> goIn(sending, request);
            case SendingCheck.Revoked(var sending) -> goIn(sending, request);
        };
    }

    private static ResponseEntity<Page> goIn(Sending sending, HttpServletRequest request) {
        InsurerSession.hold(request, sending);
        return goTo(sending);
    }

    @GetMapping("/dossier/{id}")
    ResponseEntity<Page> look(@PathVariable UUID id, HttpServletRequest request) {
        return InsurerSession.held(request, id)
                .flatMap(held -> sendings.find(held.hospital(), id).map(sending -> switch (sendings.check(sending)) {
                    case SendingCheck.Open open ->
                        ResponseEntity.ok(held.opened() ? pages.opened(sending) : pages.sealed(sending, "open"));
                    case SendingCheck.Expired expired -> gone(sending, "expired");
                    case SendingCheck.Revoked revoked -> gone(sending, "revoked");
                    case SendingCheck.Unknown unknown -> gone(sending, "revoked");
                }))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).body(pages.cut(request)));
    }

    @PostMapping("/dossier/{id}")
    ResponseEntity<Page> open(@PathVariable UUID id, HttpServletRequest request) {
        return InsurerSession.held(request, id)
                .flatMap(held -> sendings.find(held.hospital(), id))
                .map(sending -> {
                    if (openPack.open(sending)) {
                        InsurerSession.opened(request, sending);
                    }
                    return goTo(sending);
                })
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).body(pages.cut(request)));
    }

    @GetMapping("/dossier/{id}/document")
    ResponseEntity<byte[]> document(@PathVariable UUID id, HttpServletRequest request) {
        return file(id, request, "document", (sending, pack) -> {
            var file = pack.files().getFirst();
            return kept(file.bytes(), MediaType.APPLICATION_PDF, file.name());
        });
    }

    @GetMapping("/dossier/{id}/dossier")
    ResponseEntity<byte[]> whole(@PathVariable UUID id, HttpServletRequest request) {
        return file(
                id,
                request,
                "dossier",
                (sending, pack) -> kept(Packs.zip(pack), MediaType.valueOf("application/zip"), pack.fileName()));
    }

    private ResponseEntity<byte[]> file(
            UUID id,
            HttpServletRequest request,
            String what,
            BiFunction<Sending, Pack, ResponseEntity<byte[]>> answer) {
        return InsurerSession.held(request, id)
                .filter(InsurerSession.Held::opened)
                .flatMap(held -> sendings.find(held.hospital(), id))
                .filter(sending -> sendings.check(sending) instanceof SendingCheck.Open)
                .map(sending -> {
                    openPack.read(sending, what);
                    return answer.apply(sending, packs.of(pages.invoice(sending), sending));
                })
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<Page> gone(Sending sending, String why) {
        return ResponseEntity.status(HttpStatus.GONE).body(pages.sealed(sending, why));
    }

    private static ResponseEntity<Page> goTo(Sending sending) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/mutuelle/dossier/" + sending.id()))
                .build();
    }

    private static ResponseEntity<byte[]> kept(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
