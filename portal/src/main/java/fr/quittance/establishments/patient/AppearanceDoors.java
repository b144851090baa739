package fr.quittance.establishments.patient;

import fr.quittance.database.Reach;
import fr.quittance.establishments.Colour;
import fr.quittance.establishments.Logos;
import fr.quittance.establishments.Theme;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The colour and the logo of each hospital, at addresses that say what they hold: browsers keep them for ever.
@Controller
class AppearanceDoors {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final MediaType SVG = new MediaType("image", "svg+xml");

    private static final int COLOUR_DIGITS = 6;

    private final Logos logos;

    AppearanceDoors(Logos logos) {
        this.logos = logos;
    }

    /// The style sheet of a colour, whoever wears it.
    @GetMapping("/theme/{file}")
    ResponseEntity<byte[]> theme(@PathVariable String file) {
        return Colour.typed(file.substring(0, Math.min(COLOUR_DIGITS, file.length())))
                .map(Theme::of)
                .filter(it -> it.address().equals("/theme/" + file))
                .map(it -> kept(CSS, it.css().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/logo/{establishment}/{name}")
    ResponseEntity<byte[]> logo(@PathVariable String establishment, @PathVariable String name) {
        Reach.door(establishment);
        return logos.content(establishment, name)
                .map(it -> kept(name.endsWith(".svg") ? SVG : MediaType.IMAGE_PNG, it))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> kept(MediaType type, byte[] content) {
        return ResponseEntity.ok().cacheControl(FOR_EVER).contentType(type).body(content);
    }
}
