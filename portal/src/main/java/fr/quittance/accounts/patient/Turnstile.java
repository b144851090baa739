package fr.quittance.accounts.patient;

import fr.quittance.accounts.AccountSettings;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.guard.ClientAddress;
import fr.quittance.guard.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// How many forms one network, and everybody together, may send to a hospital's sign-in door.
@Component
class Turnstile {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final RateLimits limits;
    private final AccountSettings settings;

    Turnstile(RateLimits limits, AccountSettings settings) {
        this.limits = limits;
        this.settings = settings;
    }

    boolean allowsForm(HttpServletRequest request, EstablishmentCode establishment) {
        return limits.allow(
                        "sign-in-network",
                        establishment + "/" + ClientAddress.network(request),
                        settings.triesPerNetwork(),
                        WINDOW)
                && limits.allow("sign-in-all", establishment.value(), settings.triesInAll(), WINDOW);
    }
}
