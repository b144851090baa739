package fr.quittance.accounts.patient;

import fr.quittance.pages.Page;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// The three answers a form gets: go on there, here is what is wrong, wait.
final class Answers {

    private Answers() {}

    static <T> ResponseEntity<T> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    static ResponseEntity<Page> page(Page page) {
        return ResponseEntity.ok(page);
    }

    static ResponseEntity<Page> wrong(Page page) {
        return ResponseEntity.unprocessableContent().body(page);
    }

    static ResponseEntity<Page> wait(Page page) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).body(page);
    }
}
