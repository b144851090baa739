package fr.quittance.papers;

import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.verification.PaperMark;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What surrounds the papers of each hospital.
@Component
public class PaperHeads {

    private final Establishments establishments;
    private final PapersSettings settings;

    PaperHeads(Establishments establishments, PapersSettings settings) {
        this.establishments = establishments;
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

    private PaperHead of(EstablishmentCode establishment, @Nullable PaperMark mark, Instant at) {
        var hospital = establishments.get(establishment);
        var look = settings.of(hospital.code().value());
        return new PaperHead(
                hospital,
                new PaperLook(look.colour(), look.siret(), hospital.logo(), hospital.name()),
                mark,
                look.seal().mode() != PapersSettings.Mode.NONE,
                at);
    }
}
