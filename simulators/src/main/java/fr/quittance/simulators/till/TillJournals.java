package fr.quittance.simulators.till;

import fr.quittance.simulators.PaySimDoor;
import fr.quittance.simulators.pages.French;
import java.time.InstantSource;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The journals of Stripe, Lyra and PayFiP, for those who play the demonstration.
@RestController
class TillJournals {

    private static final int SHOWN = 50;

    private final Purchases purchases;
    private final List<CardPlatform> platforms;
    private final Bells bells;
    private final PaySimDoor door;
    private final InstantSource clock;

    TillJournals(Purchases purchases, List<CardPlatform> platforms, Bells bells, PaySimDoor door, InstantSource clock) {
        this.purchases = purchases;
        this.platforms = platforms;
        this.bells = bells;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/plateformes/{name:stripe|lyra|payfip}")
    TillJournal show(@PathVariable String name) {
        var platform = TillPages.platform(platforms, name);
        return new TillJournal(
                platform.brand(),
                purchases.of(name).reversed().stream()
                        .limit(SHOWN)
                        .map(it -> line(platform, it))
                        .toList(),
                bells.newestFirst(name).stream()
                        .limit(SHOWN)
                        .map(TillJournal::told)
                        .toList());
    }

    private TillJournal.Line line(CardPlatform platform, Purchase purchase) {
        var asked = purchase.asked();
        var state = purchase.state(clock.instant());
        return new TillJournal.Line(
                asked.reference(),
                platform.payee(purchase),
                asked.label(),
                French.moment(asked.createdAt()),
                French.euros(asked.amountCents()),
                TillJournal.words(state),
                TillJournal.tone(state),
                door.url() + "/" + platform.name() + "/pay/" + asked.id());
    }
}
