package fr.quittance.simulators.till;

import fr.quittance.simulators.pages.French;
import fr.quittance.simulators.pages.Page;
import fr.quittance.simulators.paysim.CardForm;
import fr.quittance.simulators.paysim.TestCard;
import fr.quittance.simulators.till.Purchase.State;
import fr.quittance.simulators.till.TillPage.Till;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
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
import org.springframework.web.server.ResponseStatusException;

/// The pages payers see at Stripe, Lyra and PayFiP.
@RestController
@RequestMapping("/{platform:stripe|lyra|payfip}/pay/{id}")
class TillPages {

    private final Purchases purchases;
    private final List<CardPlatform> platforms;
    private final Bells bells;
    private final InstantSource clock;

    TillPages(Purchases purchases, List<CardPlatform> platforms, Bells bells, InstantSource clock) {
        this.purchases = purchases;
        this.platforms = platforms;
        this.bells = bells;
        this.clock = clock;
    }

    private record Visit(CardPlatform platform, Purchase purchase, String address) {

        Till till() {
            var asked = purchase.asked();
            return new Till(
                    platform.brand(), platform.payee(purchase), asked.amountCents(), asked.reference(), asked.label());
        }
    }

    @GetMapping
    ResponseEntity<? extends Page> show(@PathVariable String platform, @PathVariable String id) {
        var visit = visit(platform, id);
        return visit.purchase().takesMoney(clock.instant())
                ? ResponseEntity.ok(TillPage.of(visit.till(), visit.address(), null))
                : ended(visit);
    }

    @PostMapping
    ResponseEntity<? extends Page> pay(
            @PathVariable String platform,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String expiry,
            @RequestParam(defaultValue = "") String code) {
        var visit = visit(platform, id);
        if (!visit.purchase().takesMoney(clock.instant())) {
            return ended(visit);
        }
        var form = CardForm.read(
                number, expiry, code, YearMonth.from(clock.instant().atZone(French.PARIS)));
        var card = form.card();
        if (card == null || !form.valid()) {
            return ResponseEntity.unprocessableContent()
                    .body(TillPage.of(visit.till(), visit.address(), null).with(form));
        }
        return switch (card) {
            case ACCEPTED -> accept(visit, card);
            case REFUSED, NO_FUNDS, OVER_LIMIT -> refuse(visit, card.refusal());
            case THREE_D_SECURE -> ask(visit);
            case SLOW_BANK -> {
                bells.later(bells.slowBank(), () -> accept(visit, card));
                yield end(
                        visit,
                        "wait",
                        "Votre banque est lente",
                        "Votre paiement est en cours.",
                        "Ne payez pas deux fois.");
            }
            case TECHNICAL_ERROR ->
                ResponseEntity.internalServerError()
                        .body(endPage(visit, "bad", "Erreur technique", "Vous n'avez pas été débité."));
        };
    }

    @PostMapping("/3ds")
    ResponseEntity<? extends Page> answered(
            @PathVariable String platform,
            @PathVariable String id,
            @RequestParam String question,
            @RequestParam String decision) {
        var visit = visit(platform, id);
        if (!visit.purchase().answers(question)) {
            return show(platform, id);
        }
        return decision.equals("approve")
                ? accept(visit, TestCard.THREE_D_SECURE)
                : refuse(visit, "Vous avez refusé le paiement dans l'application de votre banque.");
    }

    @PostMapping("/abandon")
    ResponseEntity<? extends Page> leave(@PathVariable String platform, @PathVariable String id) {
        var visit = visit(platform, id);
        if (!visit.purchase().move(State.LEFT, "Abandon du payeur", clock.instant())) {
            return ended(visit);
        }
        visit.platform().tell(visit.purchase());
        return back(visit);
    }

    private ResponseEntity<? extends Page> accept(Visit visit, TestCard card) {
        var purchase = visit.purchase();
        if (!purchase.pay(visit.platform().newTransaction(purchase), card, clock.instant())) {
            return ended(visit);
        }
        visit.platform().tell(purchase);
        return back(visit);
    }

    private ResponseEntity<? extends Page> refuse(Visit visit, String why) {
        var ends = visit.platform().endsOnRefusal();
        if (!visit.purchase().move(ends ? State.REFUSED : State.OPEN, why, clock.instant())) {
            return ended(visit);
        }
        visit.platform().tell(visit.purchase());
        return ends
                ? back(visit)
                : ResponseEntity.unprocessableContent().body(TillPage.of(visit.till(), visit.address(), why));
    }

    private ResponseEntity<? extends Page> ask(Visit visit) {
        var token = UUID.randomUUID().toString();
        visit.purchase().ask(token);
        return ResponseEntity.ok(new EndPage(
                visit.till(),
                visit.address(),
                "wait",
                "Confirmez avec votre banque",
                List.of("Sur un vrai site, vous répondriez dans l'application de votre banque."),
                null,
                token));
    }

    private ResponseEntity<? extends Page> ended(Visit visit) {
        return switch (visit.purchase().state(clock.instant())) {
            case PAID ->
                end(
                        visit,
                        "good",
                        "Ce paiement est fait",
                        "Vous avez payé " + visit.till().sum() + ".");
            case REFUSED ->
                end(visit, "bad", "Paiement refusé", visit.purchase().words());
            case OVER, LEFT, OPEN -> end(visit, "bad", "Cette page n'est plus valable", "Vous n'avez pas été débité.");
        };
    }

    private ResponseEntity<Page> back(Visit visit) {
        var back = visit.platform().back(visit.purchase());
        return back == null
                ? ResponseEntity.ok(endPage(visit, "wait", "C'est terminé", "Vous pouvez fermer cette page."))
                : ResponseEntity.status(HttpStatus.SEE_OTHER).location(back).build();
    }

    private ResponseEntity<Page> end(Visit visit, String mood, String title, String... words) {
        return ResponseEntity.ok(endPage(visit, mood, title, words));
    }

    private static EndPage endPage(Visit visit, String mood, String title, String... words) {
        return new EndPage(
                visit.till(),
                visit.address(),
                mood,
                title,
                List.of(words),
                visit.platform().back(visit.purchase()),
                null);
    }

    private Visit visit(String platform, String id) {
        var purchase = purchases.find(platform, id).orElseThrow(TillPages::unknown);
        return new Visit(platform(platforms, platform), purchase, "/" + platform + "/pay/" + id);
    }

    static CardPlatform platform(List<CardPlatform> platforms, @Nullable String name) {
        return platforms.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(TillPages::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "Paiement inconnu");
    }
}
