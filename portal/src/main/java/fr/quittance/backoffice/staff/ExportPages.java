package fr.quittance.backoffice.staff;

import static fr.quittance.pages.Texts.text;
import static fr.quittance.visitors.StaffRole.AUDITOR;
import static fr.quittance.visitors.StaffRole.BILLING_CLERK;
import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.backoffice.Queue;
import fr.quittance.backoffice.QueueFilter;
import fr.quittance.backoffice.Queues;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Spreadsheet;
import fr.quittance.payments.PlatformNames;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// A list as a file: exactly the rows of its filter. Who took how much away is written in the journal.
@RestController
class ExportPages {

    private static final int MOST = 20_000;

    private final Queues queues;
    private final PlatformNames platforms;
    private final Journal journal;
    private final InstantSource clock;

    ExportPages(Queues queues, PlatformNames platforms, Journal journal, InstantSource clock) {
        this.queues = queues;
        this.platforms = platforms;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/gestion/a-faire/{queue}/export")
    @ForStaff({BILLING_CLERK, CASHIER, AUDITOR})
    @Transactional
    public ResponseEntity<byte[]> export(
            StaffMember member, @PathVariable String queue, @RequestParam Map<String, String> parameters) {
        var known = Queue.inAddress(queue).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var establishment = new EstablishmentCode(member.establishment());
        var filter = QueueFilter.of(known, parameters);
        var cells = new Cells(known, clock.instant(), platforms.of(establishment));
        var rows = new ArrayList<List<String>>();
        rows.add(known.columns().stream().map(cells::title).toList());
        queues.each(
                establishment,
                filter,
                MOST,
                row -> rows.add(known.columns().stream()
                        .map(column -> cells.exported(column, row))
                        .toList()));
        journal.record(
                establishment,
                member.name(),
                "list-exported",
                known.address(),
                text("backoffice.exported", rows.size() - 1, known.columns().size()));
        return Files.csv(Spreadsheet.of(rows), known.address() + ".csv");
    }
}
