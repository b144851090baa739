package fr.quittance.contacts.patient;

import static fr.quittance.pages.Texts.text;

import fr.quittance.contacts.Awaited;
import fr.quittance.contacts.ContactEntry;
import fr.quittance.contacts.OpenedStays;
import fr.quittance.contacts.ProveContacts;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.patients.ContactSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a patient gives once their birth date is known: nothing is kept before the code sent there came back.
@RestController
class LabelForms {

    private final OpenedStays stays;
    private final ProveContacts prove;
    private final LabelPages pages;

    LabelForms(OpenedStays stays, ProveContacts prove, LabelPages pages) {
        this.stays = stays;
        this.prove = prove;
        this.pages = pages;
    }

    @PostMapping("/c/coordonnees")
    ResponseEntity<Page> give(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String mobile,
            @RequestParam(name = "adresse", defaultValue = "") String chosen,
            HttpServletRequest request) {
        var open = named(request);
        if (open == null) {
            return LabelDoors.seeOther();
        }
        var known = open.present().contacts();
        var typed = new ContactEntry(
                known.emailProved() ? "" : email,
                known.mobileProved() ? "" : mobile,
                known.emailProved() ? "" : chosen);
        return switch (typed.read()) {
            case ContactEntry.Reading.Wrong(var problems) ->
                ResponseEntity.unprocessableContent().body(pages.contacts(open, typed, problems));
            case ContactEntry.Reading.Doubtful doubt -> ResponseEntity.ok(pages.doubt(open, typed, doubt));
            case ContactEntry.Reading.Read given -> send(open, typed, given, request);
        };
    }

    private ResponseEntity<Page> send(
            LabelPages.Open open, ContactEntry typed, ContactEntry.Reading.Read given, HttpServletRequest request) {
        var hospital = open.label().hospital();
        var awaited = stays.maySendCodes(hospital, open.present())
                ? prove.ask(hospital, open.present().patient().id(), given)
                : List.<Awaited>of();
        if (awaited.isEmpty()) {
            var no = new Problem(List.of("email", "mobile"), text("contacts.too-many"));
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).body(pages.contacts(open, typed, List.of(no)));
        }
        open.label().awaiting(awaited).keep(request);
        return LabelDoors.seeOther();
    }

    @PostMapping("/c/code")
    ResponseEntity<Page> answer(@RequestParam Map<String, String> form, HttpServletRequest request) {
        var open = named(request);
        if (open == null || open.label().awaited().isEmpty()) {
            return LabelDoors.seeOther();
        }
        var answered = prove.answer(
                open.label().hospital(),
                open.present().patient().id(),
                open.label().awaited(),
                form,
                ContactSource.PATIENT,
                text("contacts.journal.label"));
        var label = open.label().awaiting(answered.left());
        label.keep(request);
        return answered.problems().isEmpty()
                ? LabelDoors.seeOther()
                : ResponseEntity.unprocessableContent()
                        .body(pages.codes(new LabelPages.Open(label, open.present()), answered.problems()));
    }

    /// Back to the two fields: the code did not come, or the address was wrong.
    @PostMapping("/c/retour")
    ResponseEntity<Page> again(HttpServletRequest request) {
        var open = named(request);
        if (open != null) {
            open.label().withoutCodes().keep(request);
        }
        return LabelDoors.seeOther();
    }

    private LabelPages.@Nullable Open named(HttpServletRequest request) {
        return pages.open(request).filter(it -> it.label().named()).orElse(null);
    }
}
