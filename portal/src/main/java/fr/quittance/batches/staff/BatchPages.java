package fr.quittance.batches.staff;

import static fr.quittance.visitors.StaffRole.AUDITOR;
import static fr.quittance.visitors.StaffRole.BILLING_CLERK;

import fr.quittance.batches.Batch;
import fr.quittance.batches.BatchSettings;
import fr.quittance.batches.Batches;
import fr.quittance.batches.Control;
import fr.quittance.batches.ControlBatch;
import fr.quittance.batches.staff.BatchPage.View;
import fr.quittance.establishments.Desks;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Deposits to read: the list, one of them checked, one of its rows.
@RestController
class BatchPages {

    private static final int LISTED = 60;
    private static final Set<String> TOLD = Set.of("corrected", "still-wrong", "confirmed", "removed", "late");

    private final Batches batches;
    private final ControlBatch control;
    private final BatchSettings settings;
    private final Desks desks;

    BatchPages(Batches batches, ControlBatch control, BatchSettings settings, Desks desks) {
        this.batches = batches;
        this.control = control;
        this.settings = settings;
        this.desks = desks;
    }

    @GetMapping("/gestion/depots")
    @ForStaff({BILLING_CLERK, AUDITOR})
    Page list(StaffMember member) {
        return list(member, List.of());
    }

    Page list(StaffMember member, List<Problem> problems) {
        return new BatchesPage(
                desks.of(member),
                batches.latest(new EstablishmentCode(member.establishment()), LISTED),
                member.isOneOf(BILLING_CLERK),
                problems,
                settings.sendingMax().toMegabytes(),
                settings.keptFor().toDays());
    }

    @GetMapping("/gestion/depots/{id}")
    @ForStaff(BILLING_CLERK)
    Page batch(
            StaffMember member,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String voir,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable String fait,
            @RequestParam(defaultValue = "0") int ligne) {
        var checked = checked(known(member, id));
        return new BatchPage(
                desks.of(member),
                checked,
                view(voir, checked),
                Math.max(1, page),
                fait != null && TOLD.contains(fait) ? fait : null,
                ligne,
                List.of());
    }

    Page batch(StaffMember member, UUID id, List<Problem> problems) {
        var checked = checked(known(member, id));
        return new BatchPage(desks.of(member), checked, view("", checked), 1, null, 0, problems);
    }

    /// While it comes in, and once it is over, its rows are not checked again.
    private Control checked(Batch batch) {
        return batch.isDraft()
                ? control.control(batch)
                : new Control(batch, List.of(), List.of(), List.of(), batches.tally(batch));
    }

    private static View view(String address, Control checked) {
        return Arrays.stream(View.values())
                .filter(it -> it.address().equals(address))
                .findFirst()
                .orElse(
                        !checked.waiting().isEmpty()
                                ? View.TO_CORRECT
                                : checked.worthALook().isEmpty() ? View.READY : View.TO_LOOK_AT);
    }

    @GetMapping("/gestion/depots/{id}/lignes/{line}")
    @ForStaff(BILLING_CLERK)
    Page row(StaffMember member, @PathVariable UUID id, @PathVariable int line) {
        var batch = known(member, id);
        return checked(batch).lines().stream()
                .filter(it -> it.row().line() == line && it.row().broken() == null)
                .findFirst()
                .map(it -> new RowPage(desks.of(member), batch, it))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Batch known(StaffMember member, UUID id) {
        return batches.find(new EstablishmentCode(member.establishment()), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
