package fr.quittance.space.patient;

import fr.quittance.establishments.Establishments;
import fr.quittance.links.LinkCheck;
import fr.quittance.links.Links;
import fr.quittance.notices.NewLink;
import fr.quittance.notices.SendNewLink;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.patients.Patients;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What is answered to a link that opens nothing, and the sending of a new one to the contacts on file only.
@Component
class LinkPages {

    private final Links links;
    private final Patients patients;
    private final SendNewLink sendNewLink;
    private final Establishments establishments;

    LinkPages(Links links, Patients patients, SendNewLink sendNewLink, Establishments establishments) {
        this.links = links;
        this.patients = patients;
        this.sendNewLink = sendNewLink;
        this.establishments = establishments;
    }

    /// The page that says why this link pays nothing any more; empty when it still does.
    Optional<ResponseEntity<Page>> refusal(OpenedLink.Opened it) {
        return switch (links.check(it.link())) {
            case LinkCheck.Open open -> Optional.empty();
            case LinkCheck.Expired expired -> Optional.of(gone(it, "expired"));
            case LinkCheck.Revoked revoked -> Optional.of(gone(it, "revoked"));
            case LinkCheck.Unknown unknown -> Optional.of(gone(it, "revoked"));
        };
    }

    ResponseEntity<Page> sendNew(OpenedLink.Opened it) {
        return switch (links.check(it.link())) {
            case LinkCheck.Revoked revoked -> gone(it, "revoked");
            case LinkCheck.Open open -> send(it);
            case LinkCheck.Expired expired -> send(it);
            case LinkCheck.Unknown unknown -> gone(it, "revoked");
        };
    }

    private ResponseEntity<Page> send(OpenedLink.Opened it) {
        return switch (sendNewLink.send(it.link().establishment(), it.link().invoice())) {
            case NewLink.OnItsWay onItsWay -> ResponseEntity.ok(page(it, "sent"));
            case NewLink.TooMany tooMany ->
                ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).body(page(it, "sent"));
            case NewLink.NoContact noContact -> gone(it, "revoked");
            case NewLink.Withdrawn withdrawn -> gone(it, "revoked");
        };
    }

    ResponseEntity<Page> cut(HttpServletRequest request) {
        var shell = establishments.shell(establishments.at(request.getHeader("Host")));
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(LinkPage.cut(shell));
    }

    private ResponseEntity<Page> gone(OpenedLink.Opened it, String kind) {
        return ResponseEntity.status(HttpStatus.GONE).body(page(it, kind));
    }

    private Page page(OpenedLink.Opened it, String kind) {
        var contacts = patients.find(it.invoice().establishment(), it.invoice().patient())
                .orElseThrow()
                .contacts();
        var revoked = kind.equals("revoked");
        return new LinkPage(
                establishments.shell(establishments.get(it.link().establishment())),
                kind,
                revoked ? null : it.link().id(),
                FrenchDates.date(it.link().expiresAt()),
                revoked ? null : contacts.maskedEmail(),
                revoked || !contacts.reachableBySms() ? null : contacts.maskedMobile());
    }
}
