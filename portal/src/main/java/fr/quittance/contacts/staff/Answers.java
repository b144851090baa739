package fr.quittance.contacts.staff;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Where a form leads.
final class Answers {

    private Answers() {}

    static <T> ResponseEntity<T> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
