package fr.quittance.papers;

import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.establishments.Logos;
import fr.quittance.verification.PaperMark;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What surrounds the papers of each hospital.
@Component
public class PaperHeads {

    private final Establishments establishments;
    private final Logos logos;
    private final PapersSettings settings;

    PaperHeads(Establishments establishments, Logos logos, PapersSettings settings) {
        this.establishments = establishments;
        this.logos = logos;
        this.settings = settings;
    }

    /// What surrounds a paper.
    ///
    /// @param mark what makes it verifiable
    /// @param at when it is made
    public PaperHead of(PaperMark mark, Instant at) {
        return of(mark.establishment(), mark, at);
    }

    /// What surrounds a paper that nobody outside verifies: an invoice, a letter, a closing of the till.
    ///
    /// @param at when it is made
    public PaperHead of(EstablishmentCode establishment, Instant at) {
        return of(establishment, null, at);
    }

    public Establishment hospital(EstablishmentCode establishment) {
        return establishments.get(establishment);
    }

    private String logo(Establishment hospital) {
        var logo = hospital.appearance().logo();
        if (!logo.startsWith("/")) {
            return PaperLook.drawing(logo);
        }
        var name = logo.substring(logo.lastIndexOf('/') + 1);
        return logos.content(hospital.code().value(), name)
                .map(it -> name.endsWith(".svg")
                        ? new String(it, StandardCharsets.UTF_8)
                        : "<img src=\"data:image/png;base64,"
                                + Base64.getEncoder().encodeToString(it) + "\"/>")
                .orElse("");
    }

    private PaperHead of(EstablishmentCode establishment, @Nullable PaperMark mark, Instant at) {
        var hospital = establishments.get(establishment);
        var look = settings.of(hospital.code().value());
        return new PaperHead(
                hospital,
                new PaperLook(
                        hospital.appearance().theme().light().accent().hex(),
                        look.siret(),
                        logo(hospital),
                        hospital.name()),
                mark,
                look.seal().mode() != PapersSettings.Mode.NONE,
                at);
    }
}
