package fr.quittance.contacts.patient;

import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.contacts.ContactEntry;
import fr.quittance.contacts.OpenedStays;
import fr.quittance.establishments.Establishments;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.patients.PresentPatient;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Makes the pages of `/c`.
@Component
class LabelPages {

    private final OpenedStays stays;
    private final Establishments establishments;

    LabelPages(OpenedStays stays, Establishments establishments) {
        this.stays = stays;
        this.establishments = establishments;
    }

    /// A label that this session opened, and whose stay it still opens.
    record Open(Label label, PresentPatient present) {}

    Optional<Open> open(HttpServletRequest request) {
        return Label.of(request)
                .flatMap(label -> stays.find(label.hospital(), label.stay()).map(present -> new Open(label, present)));
    }

    Page code(HttpServletRequest request, @Nullable String error) {
        var hospital =
                establishments.at(Optional.ofNullable(request.getHeader("Host")).orElse(""));
        return new LabelCodePage(establishments.shell(hospital), error);
    }

    /// The same answer to a label that was cut, invented, or too old.
    ResponseEntity<Page> unknown(HttpServletRequest request) {
        Label.forget(request);
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(code(request, "unknown"));
    }

    Page step(Open open) {
        var label = open.label();
        if (!label.named()) {
            return birthDate(open, BirthDateEntry.EMPTY, List.of());
        }
        var step = label.done() ? "done" : label.awaited().isEmpty() ? "contacts" : "codes";
        return page(open, step, BirthDateEntry.EMPTY, ContactEntry.EMPTY, null, List.of());
    }

    Page birthDate(Open open, BirthDateEntry typed, List<Problem> problems) {
        return page(open, "birth-date", typed, ContactEntry.EMPTY, null, problems);
    }

    Page contacts(Open open, ContactEntry typed, List<Problem> problems) {
        return page(open, "contacts", BirthDateEntry.EMPTY, typed, null, problems);
    }

    Page doubt(Open open, ContactEntry typed, ContactEntry.Reading.Doubtful doubt) {
        return page(open, "doubt", BirthDateEntry.EMPTY, typed, doubt, List.of());
    }

    Page codes(Open open, List<Problem> problems) {
        return page(open, "codes", BirthDateEntry.EMPTY, ContactEntry.EMPTY, null, problems);
    }

    private Page page(
            Open open,
            String step,
            BirthDateEntry birthDate,
            ContactEntry typed,
            ContactEntry.Reading.@Nullable Doubtful doubt,
            List<Problem> problems) {
        var known = open.present().contacts();
        return new LabelPage(
                establishments.shell(establishments.get(open.label().hospital())),
                step,
                open.present().patient().initials(),
                birthDate,
                typed,
                doubt,
                open.label().awaited(),
                known.emailProved() ? known.contacts().maskedEmail() : null,
                known.mobileProved() ? known.contacts().maskedMobile() : null,
                problems);
    }
}
