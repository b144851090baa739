package fr.quittance.staff.staff;

import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.Establishments;
import fr.quittance.guard.ClientAddress;
import fr.quittance.guard.RateLimits;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Problem;
import fr.quittance.pages.Shell;
import fr.quittance.staff.IdentitySettings.IdentityProvider;
import fr.quittance.staff.ProveByProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which hospital's door somebody is at, and how often a network may knock.
@Component
class Doorway {

    /// A whole hospital comes in by one address at eight in the morning.
    private static final int TRIES = 300;

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Establishments establishments;
    private final RateLimits limits;
    private final ProveByProvider providers;

    Doorway(Establishments establishments, RateLimits limits, ProveByProvider providers) {
        this.establishments = establishments;
        this.limits = limits;
        this.providers = providers;
    }

    Establishment establishment(HttpServletRequest request) {
        return establishments.at(Optional.ofNullable(request.getHeader("Host")).orElse(""));
    }

    Shell shell(HttpServletRequest request) {
        return establishments.shell(establishment(request));
    }

    /// What the identity provider of this hospital is called, or nothing.
    String provider(HttpServletRequest request) {
        return providers
                .provider(establishment(request).code())
                .map(IdentityProvider::name)
                .orElse("");
    }

    /// Whether the identity provider is the only door of this hospital.
    boolean isProviderOnly(HttpServletRequest request) {
        return providers.isOnlyDoor(establishment(request).code());
    }

    /// « Confirmez que c'est bien vous », by what proves it in this hospital.
    ProofPage proofPage(HttpServletRequest request, Desk desk, @Nullable String alert) {
        return new ProofPage(desk, provider(request), isProviderOnly(request), alert);
    }

    StaffSignInPage signInPage(
            HttpServletRequest request,
            @Nullable String notice,
            @Nullable String alert,
            String email,
            List<Problem> problems) {
        return new StaffSignInPage(
                shell(request),
                provider(request),
                isProviderOnly(request),
                notice,
                alert,
                email,
                List.copyOf(problems));
    }

    boolean mayKnock(HttpServletRequest request) {
        return limits.allow("staff-sign-in", ClientAddress.network(request), TRIES, WINDOW);
    }
}
