package fr.quittance.accounts.patient;

import fr.quittance.pages.Page;
import fr.quittance.passwords.TooManySignIns;
import fr.quittance.visitors.SignInNeeded;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Leads people who must sign in to the sign-in page, and back afterwards to the page they asked
/// for.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SignInRedirect {

    static final String ENDED = "accounts.session-ended";

    private final Door door;

    SignInRedirect(Door door) {
        this.door = door;
    }

    @ExceptionHandler(SignInNeeded.class)
    ResponseEntity<Void> signInNeeded(HttpServletRequest request) {
        var ended = request.getAttribute(ENDED) != null
                || (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid());
        if (request.getMethod().equals("GET") && acceptsPages(request)) {
            var query = request.getQueryString();
            Errand.wants(request, request.getRequestURI() + (query == null ? "" : "?" + query));
        }
        return Answers.seeOther(ended ? "/connexion?deconnexion" : "/connexion");
    }

    private static boolean acceptsPages(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Accept")).orElse("*/*").matches(".*(text/html|\\*/\\*).*");
    }

    @ExceptionHandler(TooManySignIns.class)
    ResponseEntity<Page> tooManySignIns(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header("Retry-After", "30")
                .body(TooManyTriesPage.busy(door.shell(request)));
    }
}
