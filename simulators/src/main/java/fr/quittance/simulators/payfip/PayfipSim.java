package fr.quittance.simulators.payfip;

import fr.quittance.simulators.payfip.PayfipSettings.Client;
import fr.quittance.simulators.till.Bells;
import fr.quittance.simulators.till.CardPlatform;
import fr.quittance.simulators.till.Purchase;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// PayFiP's page and its notification: a form with the `idop`, and nothing else to believe.
@Component
class PayfipSim implements CardPlatform {

    static final String NAME = "payfip";

    private final PayfipSettings settings;
    private final Bells bells;
    private final InstantSource clock;

    PayfipSim(PayfipSettings settings, Bells bells, InstantSource clock) {
        this.settings = settings;
        this.bells = bells;
        this.clock = clock;
    }

    /// The address of the page, as the documentation gives it.
    @RestController
    static class Entrance {

        @GetMapping("/payfip/tpa/paiementws.web")
        ResponseEntity<Void> enter(@RequestParam String idop) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/payfip/pay/" + idop.replaceAll("[^A-Za-z0-9-]", "")))
                    .build();
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String brand() {
        return "PayFiP (simulé)";
    }

    @Override
    public String payee(Purchase purchase) {
        return settings.clients().stream()
                .filter(it -> it.numcli().equals(purchase.asked().merchant()))
                .map(Client::name)
                .findFirst()
                .orElse("");
    }

    @Override
    public boolean endsOnRefusal() {
        return true;
    }

    @Override
    public String newTransaction(Purchase purchase) {
        return "%06d".formatted(Math.floorMod(purchase.asked().id().hashCode(), 1_000_000));
    }

    @Override
    public @Nullable URI back(Purchase purchase) {
        return URI.create(purchase.asked().details().getOrDefault("urlredirect", ""));
    }

    /// Nobody is told that an operation's time is over.
    @Override
    public void tell(Purchase purchase) {
        if (purchase.state(clock.instant()) == Purchase.State.OVER) {
            return;
        }
        var asked = purchase.asked();
        var to = URI.create(asked.details().getOrDefault("urlnotif", ""));
        bells.ring(
                NAME,
                asked.id(),
                () -> new Bells.Letter(
                        to, "idop=" + asked.id(), Map.of("Content-Type", "application/x-www-form-urlencoded")));
    }
}
