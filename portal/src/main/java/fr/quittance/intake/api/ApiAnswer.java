package fr.quittance.intake.api;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseEntity;

/// What a program is told, kept as it was said so that it can be said again.
///
/// @param status HTTP status
/// @param body JSON
record ApiAnswer(int status, String body) {

    String mediaType() {
        return status < 400 ? "application/json" : "application/problem+json";
    }

    ResponseEntity<byte[]> toResponse() {
        return ResponseEntity.status(status)
                .header("Content-Type", mediaType())
                .body(body.getBytes(StandardCharsets.UTF_8));
    }
}
