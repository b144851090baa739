package fr.quittance.space.patient;

import fr.quittance.establishments.Establishments;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.payments.Door;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Pay without signing in, for a session that opened a link.
@RestController
class PayPages {

    private final OpenedLink opened;
    private final Slips slips;
    private final PaymentActs acts;
    private final LinkPages linkPages;
    private final Establishments establishments;

    PayPages(OpenedLink opened, Slips slips, PaymentActs acts, LinkPages linkPages, Establishments establishments) {
        this.opened = opened;
        this.slips = slips;
        this.acts = acts;
        this.linkPages = linkPages;
        this.establishments = establishments;
    }

    @GetMapping("/payer/{link}")
    ResponseEntity<Page> page(@PathVariable UUID link, HttpServletRequest request) {
        return opened.find(request, link)
                .map(it -> {
                    var slip = slip(it);
                    if (slip.standing().settled()) {
                        return ResponseEntity.ok((Page) page(it, null));
                    }
                    return linkPages.refusal(it).orElseGet(() -> ResponseEntity.ok(page(it, null)));
                })
                .orElseGet(() -> linkPages.cut(request));
    }

    @PostMapping("/payer/{link}/paiement")
    ResponseEntity<Page> pay(@PathVariable UUID link, HttpServletRequest request) {
        return opened.find(request, link)
                .map(it -> linkPages
                        .refusal(it)
                        .orElseGet(() -> acts.pay(it.invoice(), Door.LINK, base(it), request, () -> page(it, "down"))))
                .orElseGet(() -> linkPages.cut(request));
    }

    @PostMapping("/payer/{link}/annulation")
    ResponseEntity<Page> cancel(@PathVariable UUID link, HttpServletRequest request) {
        return opened.find(request, link)
                .map(it -> linkPages.refusal(it).orElseGet(() -> acts.cancel(it.invoice(), base(it))))
                .orElseGet(() -> linkPages.cut(request));
    }

    @PostMapping("/payer/{link}/nouveau-lien")
    ResponseEntity<Page> newLink(@PathVariable UUID link, HttpServletRequest request) {
        return opened.find(request, link).map(linkPages::sendNew).orElseGet(() -> linkPages.cut(request));
    }

    @GetMapping("/payer/{link}/etat")
    ResponseEntity<StateAnswer> state(@PathVariable UUID link, HttpServletRequest request) {
        return opened.find(request, link)
                .map(it -> StateAnswer.of(slip(it), request))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).build());
    }

    @GetMapping("/payer/{link}/bloc-etat")
    ResponseEntity<Page> fragment(@PathVariable UUID link, HttpServletRequest request) {
        return opened.find(request, link)
                .map(it -> ResponseEntity.ok((Page) slip(it)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).build());
    }

    private PayPage page(OpenedLink.Opened it, @Nullable String alert) {
        var hospital = establishments.get(it.link().establishment());
        return new PayPage(
                establishments.shell(hospital),
                slip(it),
                alert,
                FrenchDates.date(it.invoice().dueOn()),
                "/espace/" + it.link().id());
    }

    private PaySlip slip(OpenedLink.Opened it) {
        return slips.forLinkHolder(it.invoice(), base(it), true);
    }

    private static String base(OpenedLink.Opened it) {
        return "/payer/" + it.link().id();
    }
}
