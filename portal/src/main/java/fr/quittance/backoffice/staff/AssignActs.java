package fr.quittance.backoffice.staff;

import static fr.quittance.visitors.StaffRole.BILLING_CLERK;

import fr.quittance.backoffice.Queue;
import fr.quittance.backoffice.QueueFilter;
import fr.quittance.backoffice.Queues;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.questions.AssignQuestions;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Giving what waits in a queue to a colleague.
@RestController
class AssignActs {

    private static final int MOST = 1_000;

    private final Queues queues;
    private final Colleagues colleagues;
    private final AssignQuestions assign;

    AssignActs(Queues queues, Colleagues colleagues, AssignQuestions assign) {
        this.queues = queues;
        this.colleagues = colleagues;
        this.assign = assign;
    }

    /// Gives what was chosen, then goes back to the list.
    ///
    /// @param form `file` and what narrows it; `facture` for each row, or `tout`; `agent`, the colleague's id
    @PostMapping("/gestion/affectations")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Void> give(StaffMember member, @RequestParam MultiValueMap<String, String> form) {
        var parameters = form.toSingleValueMap();
        var queue = Queue.inAddress(parameters.getOrDefault("file", ""))
                .filter(Queue::assigned)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var establishment = new EstablishmentCode(member.establishment());
        var filter = QueueFilter.of(queue, parameters);
        var chosen = parameters.containsKey("tout")
                ? queues.invoices(establishment, filter, MOST)
                : RunPages.chosen(form.getOrDefault("facture", List.of()));
        if (chosen.isEmpty()) {
            return back(filter, "nothing-chosen");
        }
        var asked = parameters.getOrDefault("agent", "");
        return colleagues.of(establishment).stream()
                .filter(it -> it.id().toString().equals(asked))
                .findFirst()
                .map(it -> {
                    assign.assign(chosen, it, member);
                    return back(filter, "assigned-ok");
                })
                .orElseGet(() -> back(filter, "nobody-chosen"));
    }

    private static ResponseEntity<Void> back(QueueFilter filter, String told) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(filter.address("fait", told)))
                .build();
    }
}
