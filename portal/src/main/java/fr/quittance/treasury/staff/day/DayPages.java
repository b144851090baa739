package fr.quittance.treasury.staff.day;

import static fr.quittance.visitors.StaffRole.AUDITOR;
import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.documents.Documents;
import fr.quittance.establishments.Desks;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.payments.ClosedDays;
import fr.quittance.payments.DayTakings;
import fr.quittance.payments.PlatformNames;
import fr.quittance.treasury.Closings;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// A day of the régie, and the paper of a closed one.
@RestController
class DayPages {

    private static final Set<String> TOLD = Set.of("closed", "decided");
    private static final int LAST_SHOWN = 7;

    private final DayTakings takings;
    private final ClosedDays days;
    private final Closings closings;
    private final PlatformNames platforms;
    private final Documents documents;
    private final Journal journal;
    private final Desks desks;
    private final InstantSource clock;

    DayPages(
            DayTakings takings,
            ClosedDays days,
            Closings closings,
            PlatformNames platforms,
            Documents documents,
            Journal journal,
            Desks desks,
            InstantSource clock) {
        this.takings = takings;
        this.days = days;
        this.closings = closings;
        this.platforms = platforms;
        this.documents = documents;
        this.journal = journal;
        this.desks = desks;
        this.clock = clock;
    }

    @GetMapping("/gestion/regie")
    @ForStaff({CASHIER, AUDITOR})
    Page day(
            StaffMember member,
            @RequestParam(name = "jour", required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asked,
            @RequestParam(required = false) @Nullable String fait) {
        var establishment = new EstablishmentCode(member.establishment());
        var today = LocalDate.ofInstant(clock.instant(), FrenchDates.PARIS);
        var day = asked == null || asked.isAfter(today) ? today : asked;
        return new DayPage(
                desks.of(member),
                day,
                today,
                takings.of(establishment, day),
                platforms.all(establishment),
                closings.find(establishment, day).orElse(null),
                days.openBefore(establishment, today),
                closings.last(establishment, LAST_SHOWN),
                member.isOneOf(CASHIER),
                fait != null && TOLD.contains(fait) ? fait : null);
    }

    /// The paper of a closed day; that somebody took it is written down.
    @GetMapping("/gestion/regie/journees/{day}/arrete")
    @ForStaff({CASHIER, AUDITOR})
    ResponseEntity<byte[]> paper(StaffMember member, @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        var establishment = new EstablishmentCode(member.establishment());
        var document = closings.find(establishment, day)
                .flatMap(it -> Optional.ofNullable(it.document()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        journal.record(establishment, member.name(), "document-read", day.toString(), "arrete");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("arrete_caisse_" + day + ".pdf")
                                .build()
                                .toString())
                .body(documents.bytes(establishment, document));
    }
}
