package fr.quittance.accounts.patient;

import fr.quittance.accounts.AccountId;
import fr.quittance.accounts.Accounts;
import fr.quittance.accounts.LinkedPatient;
import fr.quittance.accounts.LinkedPatients;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.guard.TypedCodes;
import fr.quittance.links.Link;
import fr.quittance.links.LinkCheck;
import fr.quittance.links.Links;
import fr.quittance.visitors.Visitor;
import fr.quittance.visitors.VisitorSession;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriUtils;

/// `/e/{jeton}`: the door of a message's second button. It remembers the link, and changes
/// nothing else.
@Controller
class AccessLinks {

    private final Links links;
    private final LinkedPatients linkedPatients;
    private final Accounts accounts;
    private final Destination destination;
    private final TypedCodes typedCodes;

    AccessLinks(
            Links links,
            LinkedPatients linkedPatients,
            Accounts accounts,
            Destination destination,
            TypedCodes typedCodes) {
        this.links = links;
        this.linkedPatients = linkedPatients;
        this.accounts = accounts;
        this.destination = destination;
        this.typedCodes = typedCodes;
    }

    @GetMapping("/e/{jeton}")
    ResponseEntity<Void> open(@PathVariable String jeton, HttpServletRequest request) {
        var longToken = Links.isToken(jeton);
        var typed = !longToken && Links.looksLikeCode(jeton); // else it was cut: nothing is guessed
        if (typed && !typedCodes.mayTry(request)) {
            return Answers.seeOther(payPage(jeton));
        }
        return Answers.seeOther(
                switch (links.check(jeton)) {
                    case LinkCheck.Open(var link) -> open(request, link, longToken);
                    case LinkCheck.Expired(var link) -> closed(request, link, longToken);
                    case LinkCheck.Revoked(var link) -> closed(request, link, longToken);
                    case LinkCheck.Unknown unknown -> typed ? wrongCode(request) : payPage(jeton);
                });
    }

    /// The page of the payment says what became of the link.
    private static String closed(HttpServletRequest request, Link link, boolean longToken) {
        VisitorSession.open(request, new Visitor.LinkHolder(link.establishment().value(), link.id(), longToken));
        return payPage(link);
    }

    private String wrongCode(HttpServletRequest request) {
        typedCodes.wasWrong(request);
        return "/code";
    }

    /// The same door for a link this session opened already, from the page where it may be paid.
    @GetMapping("/espace/{link}")
    ResponseEntity<Void> again(@PathVariable UUID link, HttpServletRequest request) {
        return Answers.seeOther(VisitorSession.holder(request, link)
                .flatMap(holder -> links.find(new EstablishmentCode(holder.establishment()), link)
                        .filter(it -> links.check(it) instanceof LinkCheck.Open)
                        .map(it -> open(request, it, holder.byToken())))
                .orElse("/payer/" + link));
    }

    private String open(HttpServletRequest request, Link link, boolean longToken) {
        var establishment = link.establishment();
        VisitorSession.open(request, new Visitor.LinkHolder(establishment.value(), link.id(), longToken));
        Errand.isAbout(
                request,
                new Errand.OpenedLink(
                        establishment.value(), link.id(), longToken && link.channel() == Link.Channel.MAIL));
        return linkedPatients
                .find(establishment, link.id())
                .map(it -> next(request, it))
                .orElse("/connexion");
    }

    private String next(HttpServletRequest request, LinkedPatient linked) {
        var establishment = linked.link().establishment();
        var signedIn = VisitorSession.signedIn(request)
                .filter(it -> it.establishment().equals(establishment.value()))
                .filter(it -> destination.mayOpen(establishment, new AccountId(it.accountId()), linked));
        if (signedIn.isPresent()) {
            return Destination.invoice(linked);
        }
        return accounts.hasAccount(establishment, linked.patient().id()) ? "/connexion" : "/premiere-connexion";
    }

    /// The page where the bill of a link opened by this session is paid, or why it is not.
    static String payPage(Link link) {
        return "/payer/" + link.id();
    }

    /// The page of the space that says what is wrong with an address.
    private static String payPage(String token) {
        return "/p/" + UriUtils.encodePathSegment(token, StandardCharsets.UTF_8);
    }
}
