package fr.quittance.accounts.patient;

import fr.quittance.visitors.VisitorSession;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The end of a session, and what keeps one going while somebody reads.
@Controller
class SessionPages {

    /// Reading a session keeps it: 204 while it lasts, 401 once it is over.
    @GetMapping("/session")
    ResponseEntity<Void> keep(HttpServletRequest request) {
        return ResponseEntity.status(
                        VisitorSession.signedIn(request).isPresent() ? HttpStatus.NO_CONTENT : HttpStatus.UNAUTHORIZED)
                .build();
    }

    @PostMapping("/deconnexion")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        VisitorSession.signOut(request);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
                .location(URI.create("/connexion?deconnecte"))
                .build();
    }
}
