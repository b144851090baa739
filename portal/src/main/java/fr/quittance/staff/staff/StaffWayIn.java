package fr.quittance.staff.staff;

import fr.quittance.visitors.ProofNeeded;
import fr.quittance.visitors.StaffSignInNeeded;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Leads staff who must sign in, or prove again who they are, to where they can, and back
/// afterwards to the page they asked for.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StaffWayIn {

    static final String ENDED = "staff.session-ended";

    @ExceptionHandler(StaffSignInNeeded.class)
    ResponseEntity<Void> signInNeeded(HttpServletRequest request) {
        var ended = request.getAttribute(ENDED) != null
                || (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid());
        remember(request);
        return seeOther(ended ? "/gestion/connexion?termine" : "/gestion/connexion");
    }

    @ExceptionHandler(ProofNeeded.class)
    ResponseEntity<Void> proofNeeded(HttpServletRequest request) {
        remember(request);
        return seeOther("/gestion/preuve");
    }

    private static void remember(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            var query = request.getQueryString();
            Errands.wants(request, request.getRequestURI() + (query == null ? "" : "?" + query));
        }
    }

    static <T> ResponseEntity<T> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
