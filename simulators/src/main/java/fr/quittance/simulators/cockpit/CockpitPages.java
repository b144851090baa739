package fr.quittance.simulators.cockpit;

import fr.quittance.simulators.hospital.Person;
import fr.quittance.simulators.paysim.Behaviour;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The cockpit of the demo; every button is a plain form.
@RestController
class CockpitPages {

    private final Cockpit cockpit;
    private final InstantSource clock;

    CockpitPages(Cockpit cockpit, InstantSource clock) {
        this.cockpit = cockpit;
        this.clock = clock;
    }

    @GetMapping("/")
    ResponseEntity<Void> home() {
        return seeOther("/demo");
    }

    @GetMapping("/demo")
    CockpitPage show(
            @RequestParam(required = false) @Nullable String fait,
            @RequestParam(defaultValue = "false") boolean echec) {
        var outside = cockpit.outside();
        var now = outside.steering().now();
        return new CockpitPage(
                cockpit.portalUrl(),
                Person.PERSONAS.stream().map(cockpit::played).toList(),
                Colleague.PEOPLE.stream()
                        .map(it -> new CockpitPage.Shown(it, it.code(clock.instant())))
                        .toList(),
                Arrays.stream(Behaviour.Callback.values())
                        .map(callback -> new CockpitPage.Switch(
                                callback.code(), words(callback, now.delaySeconds()), callback == now.callback()))
                        .toList(),
                now.down(),
                outside.mailbox().size(),
                outside.phones().size(),
                outside.paysim().linkCount(),
                fait,
                echec);
    }

    @PostMapping("/demo/scene")
    ResponseEntity<Void> play(@RequestParam String scene, @RequestParam(defaultValue = "jeanne") String persona) {
        try {
            return done(cockpit.play(scene, persona), "");
        } catch (IOException failure) {
            return failed("L'hôpital n'a pas pu écrire dans le dossier de dépôt (" + failure.getMessage() + ").");
        } catch (IllegalArgumentException failure) {
            return failed(String.valueOf(failure.getMessage()));
        }
    }

    @PostMapping("/demo/paysim")
    ResponseEntity<Void> steer(
            @RequestParam(required = false) @Nullable String callback,
            @RequestParam(required = false) @Nullable Boolean down) {
        var words = callback != null ? cockpit.callbacks(callback) : cockpit.down(Boolean.TRUE.equals(down));
        return done(words, "#paysim");
    }

    @PostMapping("/demo/reset")
    ResponseEntity<Void> reset() {
        return done(cockpit.reset(), "");
    }

    private static String words(Behaviour.Callback callback, double delaySeconds) {
        return callback == Behaviour.Callback.DELAYED
                ? "+%d\u00A0s".formatted(Math.round(delaySeconds))
                : callback.words();
    }

    private static ResponseEntity<Void> done(String words, String anchor) {
        return seeOther("/demo?fait=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + anchor);
    }

    private static ResponseEntity<Void> failed(String words) {
        return seeOther("/demo?echec=true&fait=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private static ResponseEntity<Void> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
