package fr.quittance.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// How often one network may be wrong about the ten characters that people type, whichever door it
/// tries: five times in a quarter of an hour. Codes that exist are not counted: thousands of
/// telephones share the address of their operator.
@Component
public class TypedCodes {

    private static final String WHAT = "typed-code";
    private static final int TRIES = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final RateLimits limits;

    TypedCodes(RateLimits limits) {
        this.limits = limits;
    }

    /// Whether this network may try a code; asked before the code is looked up.
    public boolean mayTry(HttpServletRequest request) {
        return limits.wouldAllow(WHAT, ClientAddress.network(request), TRIES, WINDOW);
    }

    /// Counts a code that nobody was sent.
    public void wasWrong(HttpServletRequest request) {
        limits.allow(WHAT, ClientAddress.network(request), TRIES, WINDOW);
    }
}
