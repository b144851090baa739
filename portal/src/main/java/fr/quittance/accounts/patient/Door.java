package fr.quittance.accounts.patient;

import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.Establishments;
import fr.quittance.pages.Shell;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which hospital's door somebody is at, and what surrounds its pages.
@Component
class Door {

    private final Establishments establishments;

    Door(Establishments establishments) {
        this.establishments = establishments;
    }

    /// The hospital of the link opened, else the one whose address this is; the request then reaches it.
    Establishment establishment(HttpServletRequest request) {
        return Errand.link(request)
                .flatMap(it -> establishments.find(it.code()))
                .orElseGet(() -> establishments.at(
                        Optional.ofNullable(request.getHeader("Host")).orElse("")));
    }

    Shell shell(HttpServletRequest request) {
        return establishments.shell(establishment(request));
    }
}
