package fr.quittance.treasury.staff.day;

import static fr.quittance.pages.Texts.text;
import static fr.quittance.visitors.StaffRole.AUDITOR;
import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Spreadsheet;
import fr.quittance.treasury.CashJournal;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The régie's lists as files. Who took how much away is written in the journal.
@RestController
class CashExports {

    private static final int DAYS_MAX = 366;

    private final CashJournal cash;
    private final Journal journal;

    CashExports(CashJournal cash, Journal journal) {
        this.cash = cash;
        this.journal = journal;
    }

    @GetMapping("/gestion/regie/encaissements.csv")
    @ForStaff({CASHIER, AUDITOR})
    ResponseEntity<byte[]> takings(
            StaffMember member,
            @RequestParam("du") @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam("au") @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
        check(from, to);
        return file(member, "encaissements", from, to, cash.takings(establishment(member), from, to));
    }

    @GetMapping("/gestion/regie/rapprochement.csv")
    @ForStaff({CASHIER, AUDITOR})
    ResponseEntity<byte[]> reconciliation(
            StaffMember member,
            @RequestParam("du") @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam("au") @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
        check(from, to);
        return file(member, "rapprochement", from, to, cash.reconciliation(establishment(member), from, to));
    }

    private static void check(LocalDate from, LocalDate to) {
        if (from.isAfter(to) || from.plusDays(DAYS_MAX).isBefore(to)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private ResponseEntity<byte[]> file(
            StaffMember member, String list, LocalDate from, LocalDate to, List<List<String>> rows) {
        journal.record(
                establishment(member),
                member.name(),
                "list-exported",
                list,
                text(
                        "treasury.export.journal",
                        from,
                        to,
                        rows.size() - 1,
                        rows.getFirst().size()));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(list + "_" + from + "_" + to + ".csv")
                                .build()
                                .toString())
                .body(Spreadsheet.of(rows).getBytes(StandardCharsets.UTF_8));
    }

    private static EstablishmentCode establishment(StaffMember member) {
        return new EstablishmentCode(member.establishment());
    }
}
