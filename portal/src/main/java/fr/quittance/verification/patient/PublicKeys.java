package fr.quittance.verification.patient;

import fr.quittance.establishments.Establishments;
import fr.quittance.verification.ClaimKeys;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The key that checks, without asking us, what the QR codes of a hospital claim.
@RestController
class PublicKeys {

    private final Establishments establishments;
    private final ClaimKeys keys;

    PublicKeys(Establishments establishments, ClaimKeys keys) {
        this.establishments = establishments;
        this.keys = keys;
    }

    @GetMapping(value = "/verifier/cle.pem", produces = "application/x-pem-file")
    String key(HttpServletRequest request) {
        return keys.publicKey(establishments.at(request.getHeader("Host")).code());
    }
}
