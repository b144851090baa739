package fr.quittance.space.patient;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// What the page left open asks every few seconds (`ux` §2.4): under 200 bytes, and 304 while nothing moved.
///
/// @param etat the standing's key
/// @param version changes when the page should show something else
/// @param suivi where to ask from now on; null when it is the same address
/// @param fragment the block as it should be now
public record StateAnswer(
        String etat, String version, @Nullable String suivi, String fragment) {

    static ResponseEntity<StateAnswer> of(PaySlip slip, HttpServletRequest request) {
        var standing = slip.standing();
        return answer(
                new StateAnswer(standing.key(), standing.version(), slip.base() + "/etat", slip.base() + "/bloc-etat"),
                request);
    }

    static ResponseEntity<StateAnswer> answer(StateAnswer answer, HttpServletRequest request) {
        var tag = "\"" + answer.version() + "\"";
        if (tag.equals(request.getHeader("If-None-Match"))) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        return ResponseEntity.ok().eTag(tag).body(answer);
    }
}
