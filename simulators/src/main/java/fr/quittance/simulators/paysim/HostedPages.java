package fr.quittance.simulators.paysim;

import fr.quittance.simulators.PaySimDoor;
import fr.quittance.simulators.pages.French;
import fr.quittance.simulators.pages.Page;
import fr.quittance.simulators.paysim.OutcomePage.Mood;
import fr.quittance.simulators.paysim.PaymentLink.Attempt;
import java.net.URI;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The pages that PaySim hosts for payers, at its own address.
@RestController
class HostedPages {

    private final Links links;
    private final Merchants merchants;
    private final Steering steering;
    private final Callbacks callbacks;
    private final InstantSource clock;
    private final PaySimDoor door;

    HostedPages(
            Links links,
            Merchants merchants,
            Steering steering,
            Callbacks callbacks,
            InstantSource clock,
            PaySimDoor door) {
        this.links = links;
        this.merchants = merchants;
        this.steering = steering;
        this.callbacks = callbacks;
        this.clock = clock;
        this.door = door;
    }

    @GetMapping("/pay/{id}")
    ResponseEntity<? extends Page> show(@PathVariable String id) {
        var link = find(id);
        return link.state() instanceof PaymentLink.Open
                ? ResponseEntity.ok(PayPage.of(link, merchant(link), null))
                : ended(link);
    }

    @PostMapping("/pay/{id}")
    ResponseEntity<? extends Page> pay(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String expiry,
            @RequestParam(defaultValue = "") String code) {
        var link = find(id);
        if (!(link.state() instanceof PaymentLink.Open)) {
            return ended(link);
        }
        var form = CardForm.read(
                number, expiry, code, YearMonth.from(clock.instant().atZone(French.PARIS)));
        var card = form.card();
        if (card == null || !form.valid()) {
            return ResponseEntity.unprocessableContent()
                    .body(PayPage.of(link, merchant(link), null).with(form));
        }
        return switch (card) {
            case ACCEPTED -> accept(link, card);
            case REFUSED, NO_FUNDS, OVER_LIMIT -> refuse(link, card, card.refusal());
            case THREE_D_SECURE -> authenticate(link, card);
            case SLOW_BANK -> waitForBank(link, card);
            case TECHNICAL_ERROR -> fail(link, card);
        };
    }

    @PostMapping("/pay/{id}/3ds")
    ResponseEntity<? extends Page> authenticated(
            @PathVariable String id, @RequestParam String authentication, @RequestParam String decision) {
        var link = find(id);
        if (!(link.state() instanceof PaymentLink.Open)) {
            return ended(link);
        }
        if (!authentication.equals(link.authentication())) {
            return ResponseEntity.ok(PayPage.of(
                    link, merchant(link), "Cette demande de validation n'est plus valable : saisissez votre carte."));
        }
        return switch (decision) {
            case "approve" -> accept(link, TestCard.THREE_D_SECURE);
            case "refuse" ->
                refuse(
                        link,
                        TestCard.THREE_D_SECURE,
                        "Vous avez refusé le paiement dans l'application de votre banque.");
            default -> ResponseEntity.ok(question(link, authentication, "Votre banque attend toujours votre réponse"));
        };
    }

    @PostMapping("/pay/{id}/abandon")
    ResponseEntity<? extends Page> abandon(@PathVariable String id) {
        var link = find(id);
        var attempt = new Attempt(clock.instant(), "–", "abandon");
        if (!links.whileOpen(id, open -> open.moved(new PaymentLink.Open("1"), attempt))) {
            return ended(find(id));
        }
        callbacks.tell(Callbacks.told(find(id), "Abandon du payeur"));
        var back = merchant(link).returnTo(link.order().orderId());
        return back != null
                ? seeOther(back)
                : ResponseEntity.ok(OutcomePage.of(
                                link, merchant(link), Mood.WAIT, "Paiement abandonné", "Vous n'avez pas été débité.")
                        .withRetry());
    }

    @GetMapping(path = "/pay/{id}/qrcode.png", produces = MediaType.IMAGE_PNG_VALUE)
    byte[] qrCode(@PathVariable String id) {
        return QrCode.png(door.url() + "/pay/" + find(id).id());
    }

    @ExceptionHandler
    ResponseEntity<LostPage> lost(ResponseStatusException refusal) {
        return ResponseEntity.status(refusal.getStatusCode()).body(new LostPage());
    }

    private ResponseEntity<? extends Page> accept(PaymentLink link, TestCard card) {
        var behaviour = steering.of(link.order().orderId());
        var status = behaviour.callback() == Behaviour.Callback.OUT_OF_ORDER ? "9" : behaviour.acceptedStatus();
        if (!links.capture(link.id(), card.masked(), status)) {
            return ended(find(link.id()));
        }
        var paid = find(link.id());
        callbacks.tell(Callbacks.told(paid, ""));
        var back = merchant(paid).returnTo(paid.order().orderId());
        return back != null ? seeOther(back) : ended(paid);
    }

    private ResponseEntity<? extends Page> refuse(PaymentLink link, TestCard card, String why) {
        var attempt = new Attempt(clock.instant(), card.masked(), why);
        if (!links.whileOpen(link.id(), open -> open.moved(new PaymentLink.Open("2"), attempt))) {
            return ended(find(link.id()));
        }
        callbacks.tell(Callbacks.told(find(link.id()), why));
        var back = merchant(link).returnTo(link.order().orderId());
        if (back != null && steering.of(link.order().orderId()).returnAfterRefusal()) {
            return seeOther(back);
        }
        return ResponseEntity.unprocessableContent().body(PayPage.of(link, merchant(link), why));
    }

    private ResponseEntity<? extends Page> authenticate(PaymentLink link, TestCard card) {
        var token = UUID.randomUUID().toString();
        var attempt = new Attempt(clock.instant(), card.masked(), "3-D Secure demandé");
        return links.whileOpen(link.id(), open -> open.authenticating(token, attempt))
                ? ResponseEntity.ok(question(link, token, "Confirmez avec votre banque"))
                : ended(find(link.id()));
    }

    private OutcomePage question(PaymentLink link, String token, String title) {
        return OutcomePage.of(
                        link,
                        merchant(link),
                        Mood.WAIT,
                        title,
                        "Sur un vrai site, vous répondriez dans l'application de votre banque (3-D\u00A0Secure).",
                        "Ici, choisissez la réponse vous-même.")
                .asking(token);
    }

    private ResponseEntity<? extends Page> waitForBank(PaymentLink link, TestCard card) {
        if (!links.process(link.id(), card.masked())) {
            return ended(find(link.id()));
        }
        var behaviour = steering.of(link.order().orderId());
        callbacks.later(Behaviour.seconds(behaviour.slowCardSeconds()), () -> {
            links.finish(link.id(), card.masked(), behaviour.acceptedStatus());
            links.find(link.id()).ifPresent(paid -> callbacks.tell(Callbacks.told(paid, "")));
        });
        return ended(find(link.id()));
    }

    private ResponseEntity<? extends Page> fail(PaymentLink link, TestCard card) {
        var attempt = new Attempt(clock.instant(), card.masked(), "erreur technique");
        links.whileOpen(link.id(), open -> open.moved(open.state(), attempt));
        return ResponseEntity.internalServerError()
                .body(OutcomePage.of(
                                link,
                                merchant(link),
                                Mood.BAD,
                                "Erreur technique",
                                "Le paiement n'a pas pu être traité. Vous n'avez pas été débité.",
                                "Réessayez dans quelques minutes.")
                        .withRetry());
    }

    private ResponseEntity<? extends Page> ended(PaymentLink link) {
        var merchant = merchant(link);
        return switch (link.state()) {
            case PaymentLink.Paid paid ->
                ResponseEntity.ok(OutcomePage.of(
                        link,
                        merchant,
                        Mood.GOOD,
                        "Ce paiement est fait",
                        "Vous avez payé " + French.euros(link.order().amountCents()) + " le "
                                + French.fullDay(paid.at()) + " à " + French.time(paid.at()) + ".",
                        "Numéro de transaction : " + paid.transactionId()
                                + ". Ce lien ne peut pas être payé une deuxième fois."));
            case PaymentLink.Processing _ ->
                ResponseEntity.accepted()
                        .body(OutcomePage.of(
                                link,
                                merchant,
                                Mood.WAIT,
                                "Votre banque est lente",
                                "Votre paiement est en cours de vérification. Ne payez pas une deuxième fois.",
                                "L'établissement sera prévenu dès que votre banque aura répondu."));
            case PaymentLink.Closed _ ->
                ResponseEntity.status(HttpStatus.GONE)
                        .body(OutcomePage.of(
                                link,
                                merchant,
                                Mood.BAD,
                                "Ce lien est fermé",
                                "L'établissement l'a annulé, ou il est trop ancien. Vous n'avez pas été débité.",
                                "Demandez un nouveau lien à l'établissement."));
            case PaymentLink.Open _ -> ResponseEntity.ok(PayPage.of(link, merchant, null));
        };
    }

    private PaymentLink find(String id) {
        return links.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Lien inconnu"));
    }

    private Merchant merchant(PaymentLink link) {
        return merchants.get(link.order().merchant());
    }

    private static ResponseEntity<Page> seeOther(@Nullable URI uri) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(java.util.Objects.requireNonNull(uri))
                .build();
    }
}
