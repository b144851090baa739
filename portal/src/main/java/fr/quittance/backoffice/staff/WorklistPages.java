package fr.quittance.backoffice.staff;

import static fr.quittance.visitors.StaffRole.AUDITOR;
import static fr.quittance.visitors.StaffRole.BILLING_CLERK;
import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.backoffice.Queue;
import fr.quittance.backoffice.QueueCounts;
import fr.quittance.backoffice.QueueFilter;
import fr.quittance.backoffice.Queues;
import fr.quittance.establishments.Desks;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.Page;
import fr.quittance.papers.SealWarnings;
import fr.quittance.payments.PlatformNames;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// À faire: the queues of the staff, each with an address that can be shared.
@RestController
class WorklistPages {

    private static final int PAGES_MAX = 2_000;
    private static final Set<String> TOLD =
            Set.of("sent", "already", "no-contact", "withdrawn", "nothing-chosen", "nobody-chosen", "assigned-ok");

    private final Queues queues;
    private final QueueCounts counts;
    private final PlatformNames platforms;
    private final SealWarnings seals;
    private final Colleagues colleagues;
    private final Desks desks;
    private final InstantSource clock;

    WorklistPages(
            Queues queues,
            QueueCounts counts,
            PlatformNames platforms,
            SealWarnings seals,
            Colleagues colleagues,
            Desks desks,
            InstantSource clock) {
        this.queues = queues;
        this.counts = counts;
        this.platforms = platforms;
        this.seals = seals;
        this.colleagues = colleagues;
        this.desks = desks;
        this.clock = clock;
    }

    /// Where work begins: the first queue that has something.
    @GetMapping("/gestion/a-faire")
    @ForStaff({BILLING_CLERK, CASHIER, AUDITOR})
    Page begin(StaffMember member) {
        var queue = counts.of(new EstablishmentCode(member.establishment())).entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Queue.TO_SEND);
        return page(member, QueueFilter.all(queue), Map.of());
    }

    @GetMapping("/gestion/a-faire/{queue}")
    @ForStaff({BILLING_CLERK, CASHIER, AUDITOR})
    Page queue(StaffMember member, @PathVariable String queue, @RequestParam Map<String, String> parameters) {
        var known = Queue.inAddress(queue).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(member, QueueFilter.of(known, parameters), parameters);
    }

    private Page page(StaffMember member, QueueFilter filter, Map<String, String> parameters) {
        var establishment = new EstablishmentCode(member.establishment());
        var total = queues.count(establishment, filter);
        var number = number(parameters.getOrDefault("page", "1"));
        return new WorklistPage(
                desks.of(member),
                filter.narrows() ? counts.of(establishment) : counts.of(establishment, filter.queue(), total),
                filter,
                queues.page(establishment, filter, number),
                total,
                number,
                choice(parameters.getOrDefault("choix", "")),
                member.isOneOf(BILLING_CLERK),
                platforms.of(establishment),
                seals.of(establishment),
                filter.queue().assigned() ? colleagues.of(establishment) : List.of(),
                told(parameters.get("fait")),
                clock.instant());
    }

    private static String choice(String asked) {
        return asked.equals("page") || asked.equals("tout") ? asked : "";
    }

    private static @Nullable String told(@Nullable String asked) {
        return asked != null && TOLD.contains(asked) ? asked : null;
    }

    private static int number(String typed) {
        return typed.matches("[1-9]\\d{0,3}") ? Math.min(PAGES_MAX, Integer.parseInt(typed)) : 1;
    }
}
