package fr.quittance.verification.patient;

import fr.quittance.guard.ClientAddress;
import fr.quittance.guard.RateLimits;
import fr.quittance.verification.IssuedPaper;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// How often somebody may ask about papers that are not ours, and guess whose a paper is. Papers
/// that are ours are not counted: an insurer verifies hundreds a day from one address.
@Component
class Tries {

    private static final String VAIN = "verify-paper";
    private static final int IN_VAIN = 20;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int BIRTH_DATES = 5;

    private final RateLimits limits;

    Tries(RateLimits limits) {
        this.limits = limits;
    }

    boolean mayAsk(HttpServletRequest request) {
        return limits.wouldAllow(VAIN, ClientAddress.network(request), IN_VAIN, WINDOW);
    }

    void askedInVain(HttpServletRequest request) {
        limits.allow(VAIN, ClientAddress.network(request), IN_VAIN, WINDOW);
    }

    /// Five birth dates a day for one invoice, whatever its papers and wherever they are tried from.
    boolean mayNameBirthDate(IssuedPaper paper) {
        return limits.allow("verify-birth-date", paper.invoice().value().toString(), BIRTH_DATES, Duration.ofDays(1));
    }
}
