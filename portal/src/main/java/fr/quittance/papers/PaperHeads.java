package fr.quittance.papers;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// What surrounds the papers of each hospital.
@Component
public class PaperHeads {

    private final Establishments establishments;
    private final PapersSettings settings;
    private final VerificationAddresses addresses;

    PaperHeads(Establishments establishments, PapersSettings settings, VerificationAddresses addresses) {
        this.establishments = establishments;
        this.settings = settings;
        this.addresses = addresses;
    }

    /// What surrounds a paper.
    ///
    /// @param claim what anybody may check of it
    /// @param at when it is made
    public PaperHead of(EstablishmentCode establishment, PaperClaim claim, Instant at) {
        var hospital = establishments.get(establishment);
        var look = settings.of(establishment.value());
        return new PaperHead(
                hospital,
                new PaperLook(look.colour(), look.siret(), hospital.logo(), hospital.name()),
                addresses.of(hospital, claim),
                look.seal().mode() != PapersSettings.Mode.NONE,
                at);
    }
}
