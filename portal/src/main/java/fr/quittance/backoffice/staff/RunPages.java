package fr.quittance.backoffice.staff;

import static fr.quittance.visitors.StaffRole.BILLING_CLERK;

import fr.quittance.backoffice.Queue;
import fr.quittance.backoffice.QueueFilter;
import fr.quittance.backoffice.Run;
import fr.quittance.backoffice.Runs;
import fr.quittance.backoffice.TellMany;
import fr.quittance.establishments.Desks;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.pages.Page;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Telling many patients: chosen in a list, checked, confirmed, followed, and undone while there is time.
@RestController
class RunPages {

    private final TellMany tellMany;
    private final Runs runs;
    private final Desks desks;
    private final InstantSource clock;

    RunPages(TellMany tellMany, Runs runs, Desks desks, InstantSource clock) {
        this.tellMany = tellMany;
        this.runs = runs;
        this.desks = desks;
        this.clock = clock;
    }

    /// Draws up a run over what was chosen; nothing is sent yet.
    @PostMapping("/gestion/envois")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Void> drawUp(StaffMember member, @RequestParam MultiValueMap<String, String> form) {
        var parameters = form.toSingleValueMap();
        var queue = Queue.inAddress(parameters.getOrDefault("file", ""))
                .filter(Queue::told)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var filter = QueueFilter.of(queue, parameters);
        var chosen = chosen(form.getOrDefault("facture", List.of()));
        if (chosen.isEmpty() && !parameters.containsKey("tout")) {
            return see(filter.address("fait", "nothing-chosen"));
        }
        return see(
                "/gestion/envois/" + drawUp(member, filter, chosen, parameters).id());
    }

    private Run drawUp(StaffMember member, QueueFilter filter, List<InvoiceId> chosen, Map<String, String> parameters) {
        var channels = parameters.getOrDefault("acte", "ALL");
        var known = channels.equals("MAIL") || channels.equals("SMS") ? channels : "ALL";
        return parameters.containsKey("tout")
                ? tellMany.drawUp(member, filter, known)
                : tellMany.drawUp(member, filter.queue(), known, chosen);
    }

    static List<InvoiceId> chosen(List<String> ids) {
        return ids.stream()
                .limit(1_000)
                .flatMap(id -> uuid(id).stream())
                .map(InvoiceId::new)
                .distinct()
                .toList();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @GetMapping("/gestion/envois/{id}")
    @ForStaff(BILLING_CLERK)
    Page run(StaffMember member, @PathVariable String id) {
        var run = uuid(id).flatMap(it -> runs.find(new EstablishmentCode(member.establishment()), it))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var startsAt = run.startsAt();
        return new RunPage(
                desks.of(member),
                run,
                run.state() == Run.State.DRAFT ? runs.check(run) : null,
                runs.progress(run),
                startsAt == null
                        ? 0
                        : Math.max(
                                0, Duration.between(clock.instant(), startsAt).toSeconds()));
    }

    @PostMapping("/gestion/envois/{id}/depart")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Void> confirm(StaffMember member, @PathVariable String id) {
        return follow(uuid(id).flatMap(it -> tellMany.confirm(member, it)));
    }

    @PostMapping("/gestion/envois/{id}/annulation")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Void> undo(StaffMember member, @PathVariable String id) {
        return follow(uuid(id).flatMap(it -> tellMany.undo(member, it)));
    }

    private static ResponseEntity<Void> follow(Optional<Run> run) {
        return see("/gestion/envois/"
                + run.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                        .id());
    }

    private static ResponseEntity<Void> see(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
