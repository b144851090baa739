package fr.quittance.batches.staff;

import static fr.quittance.visitors.StaffRole.BILLING_CLERK;

import fr.quittance.batches.Batches;
import fr.quittance.batches.ControlBatch;
import fr.quittance.batches.CorrectRow;
import fr.quittance.batches.LetIn;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.intake.Column;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What a clerk does to a deposit: correct its rows, let it in, give it up.
@RestController
class BatchActs {

    private static final int LINE_MAX = 16 * 1024;

    private final Batches batches;
    private final ControlBatch control;
    private final CorrectRow correct;
    private final LetIn letIn;

    BatchActs(Batches batches, ControlBatch control, CorrectRow correct, LetIn letIn) {
        this.batches = batches;
        this.control = control;
        this.correct = correct;
        this.letIn = letIn;
    }

    @PostMapping("/gestion/depots/{id}/lignes/{line}")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Object> correct(
            StaffMember member,
            @PathVariable UUID id,
            @PathVariable int line,
            @RequestParam Map<String, String> written) {
        var whole = written.get("ligne");
        var done = whole == null
                ? correct.correct(member, id, line, cells(written))
                : correct.rewrite(member, id, line, whole.substring(0, Math.min(LINE_MAX, whole.length())));
        return done ? told(id, line, waits(member, id, line) ? "still-wrong" : "corrected") : late(member, id);
    }

    private static Map<Column, String> cells(Map<String, String> written) {
        var cells = new EnumMap<Column, String>(Column.class);
        written.forEach((name, value) -> Column.ofHeader(name)
                .ifPresent(column -> cells.put(column, value.substring(0, Math.min(LINE_MAX, value.length())))));
        return cells;
    }

    private boolean waits(StaffMember member, UUID id, int line) {
        return batches.find(new EstablishmentCode(member.establishment()), id).map(control::control).stream()
                .flatMap(it -> it.waiting().stream())
                .anyMatch(it -> it.row().line() == line);
    }

    @PostMapping("/gestion/depots/{id}/lignes/{line}/reglee")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Object> confirm(StaffMember member, @PathVariable UUID id, @PathVariable int line) {
        return correct.confirm(member, id, line) ? told(id, line, "confirmed") : late(member, id);
    }

    @PostMapping("/gestion/depots/{id}/lignes/{line}/retrait")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Object> remove(StaffMember member, @PathVariable UUID id, @PathVariable int line) {
        return correct.remove(member, id, line) ? told(id, line, "removed") : late(member, id);
    }

    @PostMapping("/gestion/depots/{id}/depart")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Object> letIn(StaffMember member, @PathVariable UUID id) {
        return letIn.letIn(member, id) ? see("/gestion/depots/" + id) : unknown();
    }

    @PostMapping("/gestion/depots/{id}/abandon")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Object> drop(StaffMember member, @PathVariable UUID id) {
        return letIn.drop(member, id) ? see("/gestion/depots") : unknown();
    }

    /// Somebody let the row in or removed it a moment ago.
    private ResponseEntity<Object> late(StaffMember member, UUID id) {
        return batches.find(new EstablishmentCode(member.establishment()), id).isPresent()
                ? see("/gestion/depots/" + id + "?fait=late")
                : unknown();
    }

    private static ResponseEntity<Object> told(UUID id, int line, String what) {
        return see("/gestion/depots/" + id + "?fait=" + what + "&ligne=" + line
                + (what.equals("still-wrong") ? "#ligne-" + line : ""));
    }

    private static ResponseEntity<Object> unknown() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static ResponseEntity<Object> see(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
