package fr.quittance.journal.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Desks;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.AskCheck;
import fr.quittance.journal.DeedWords;
import fr.quittance.journal.DetailWords;
import fr.quittance.journal.Journal;
import fr.quittance.journal.JournalChecks;
import fr.quittance.journal.JournalEntries;
import fr.quittance.journal.JournalEntry;
import fr.quittance.journal.SubjectWords;
import fr.quittance.pages.Page;
import fr.quittance.pages.Spreadsheet;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/gestion/audit`: reading the journal, checking it, taking it away as a file.
@Controller
class AuditPages {

    private static final int SHOWN = 50;
    private static final int EXPORTED = 20_000;

    private final Desks desks;
    private final JournalEntries entries;
    private final AskCheck askCheck;
    private final JournalChecks checks;
    private final Journal journal;

    AuditPages(Desks desks, JournalEntries entries, AskCheck askCheck, JournalChecks checks, Journal journal) {
        this.desks = desks;
        this.entries = entries;
        this.askCheck = askCheck;
        this.checks = checks;
        this.journal = journal;
    }

    @ForStaff({StaffRole.AUDITOR, StaffRole.ADMINISTRATOR})
    @GetMapping("/gestion/audit")
    ResponseEntity<Page> show(
            StaffMember member,
            @RequestParam Map<String, String> query,
            @RequestParam(required = false) @Nullable UUID apres) {
        return ResponseEntity.ok(page(member, AuditFilters.of(query), apres));
    }

    @ForStaff({StaffRole.AUDITOR, StaffRole.ADMINISTRATOR})
    @PostMapping("/gestion/audit/controle")
    ResponseEntity<Void> check(StaffMember member, @RequestParam Map<String, String> query) {
        askCheck.ask(establishment(member), member.name());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/gestion/audit?" + AuditFilters.of(query).query()))
                .build();
    }

    /// What was taken away is written first.
    @ForStaff({StaffRole.AUDITOR, StaffRole.ADMINISTRATOR})
    @GetMapping("/gestion/audit.csv")
    ResponseEntity<byte[]> export(StaffMember member, @RequestParam Map<String, String> query) {
        var filters = AuditFilters.of(query);
        var found = entries.find(establishment(member), filters.sought(), null, EXPORTED);
        journal.record(
                establishment(member),
                member.name(),
                "journal-exported",
                "journal",
                text("journal.exported", found.size()));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"journal.csv\"")
                .body(file(found));
    }

    private static byte[] file(List<JournalEntry> found) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                text("journal.at"),
                text("journal.who"),
                text("journal.deed"),
                text("journal.subject"),
                text("journal.details")));
        for (var it : found) {
            rows.add(List.of(
                    it.at().toString(),
                    it.who(),
                    DeedWords.of(it.deed()),
                    SubjectWords.of(it.subject()),
                    DetailWords.of(it.details())));
        }
        return Spreadsheet.of(rows).getBytes(StandardCharsets.UTF_8);
    }

    private AuditPage page(StaffMember member, AuditFilters filters, @Nullable UUID after) {
        var establishment = establishment(member);
        var checked = checks.last(establishment).orElse(null); // First: its deed is then among the entries.
        var found = entries.find(establishment, filters.sought(), after, SHOWN + 1);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        return new AuditPage(
                desks.of(member),
                filters,
                DeedWords.all(),
                shown,
                found.size() > SHOWN ? shown.getLast().id() : null,
                checked);
    }

    private static EstablishmentCode establishment(StaffMember member) {
        return new EstablishmentCode(member.establishment());
    }
}
