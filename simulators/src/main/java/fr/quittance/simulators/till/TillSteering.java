package fr.quittance.simulators.till;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// How tests steer the platforms and read their truth; not a part of the simulated systems.
@RestController
@RequestMapping("/api/platforms/{platform}")
class TillSteering {

    private final Purchases purchases;
    private final List<CardPlatform> platforms;
    private final Bells bells;
    private final InstantSource clock;

    TillSteering(Purchases purchases, List<CardPlatform> platforms, Bells bells, InstantSource clock) {
        this.purchases = purchases;
        this.platforms = platforms;
        this.bells = bells;
        this.clock = clock;
    }

    record Seen(
            String id,
            String reference,
            String label,
            long amountCents,
            String state,
            String transaction,
            long refundedCents,
            Instant expiresAt,
            Map<String, String> details) {}

    @GetMapping("/purchases")
    List<Seen> purchases(@PathVariable String platform) {
        return purchases.of(platform).stream().map(this::seen).toList();
    }

    @GetMapping("/calls")
    List<Bells.Call> calls(@PathVariable String platform) {
        return bells.newestFirst(platform);
    }

    /// As if the purchase's time had passed; the platform tells of it where the real one does.
    @PostMapping("/purchases/{id}/over")
    Seen over(@PathVariable String platform, @PathVariable String id) {
        var purchase = find(platform, id);
        purchase.age(clock.instant());
        TillPages.platform(platforms, platform).tell(purchase);
        return seen(purchase);
    }

    /// Tells of the purchase again.
    @PostMapping("/purchases/{id}/call")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void call(@PathVariable String platform, @PathVariable String id) {
        TillPages.platform(platforms, platform).tell(find(platform, id));
    }

    /// Gives the money back at the platform's own counter, unasked by the hospital.
    @PostMapping("/purchases/{id}/refund")
    Seen refund(@PathVariable String platform, @PathVariable String id) {
        var purchase = find(platform, id);
        purchase.refund(new Purchase.Refund(
                "counter-" + id, purchase.asked().amountCents() - purchase.refundedCents(), clock.instant(), "", ""));
        return seen(purchase);
    }

    private Purchase find(String platform, String id) {
        return purchases.find(platform, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Seen seen(Purchase purchase) {
        var asked = purchase.asked();
        return new Seen(
                asked.id(),
                asked.reference(),
                asked.label(),
                asked.amountCents(),
                purchase.state(clock.instant()).name(),
                purchase.transaction(),
                purchase.refundedCents(),
                purchase.expiresAt(),
                asked.details());
    }
}
