package fr.quittance.staff.staff;

import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.Establishments;
import fr.quittance.guard.ClientAddress;
import fr.quittance.guard.RateLimits;
import fr.quittance.pages.Shell;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which hospital's door somebody is at, and how often a network may knock.
@Component
class Doorway {

    /// A whole hospital comes in by one address at eight in the morning.
    private static final int TRIES = 300;

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Establishments establishments;
    private final RateLimits limits;

    Doorway(Establishments establishments, RateLimits limits) {
        this.establishments = establishments;
        this.limits = limits;
    }

    Establishment establishment(HttpServletRequest request) {
        return establishments.at(Optional.ofNullable(request.getHeader("Host")).orElse(""));
    }

    Shell shell(HttpServletRequest request) {
        return establishments.shell(establishment(request));
    }

    boolean mayKnock(HttpServletRequest request) {
        return limits.allow("staff-sign-in", ClientAddress.network(request), TRIES, WINDOW);
    }
}
