package fr.quittance.contacts.staff;

import static fr.quittance.visitors.StaffRole.AUDITOR;
import static fr.quittance.visitors.StaffRole.BILLING_CLERK;

import fr.quittance.contacts.Rates;
import fr.quittance.establishments.Desks;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.patients.PresentStays;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffSession;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who is there, and who can be told. Who looks is written in the journal.
@RestController
class PresentPatientsPages {

    static final String PATH = "/gestion/coordonnees";
    private static final int MOST = 200;
    private static final Set<String> TOLD = Set.of("saved", "letters", "taken-back");

    private final PresentStays stays;
    private final Rates rates;
    private final Journal journal;
    private final Desks desks;
    private final InstantSource clock;

    PresentPatientsPages(PresentStays stays, Rates rates, Journal journal, Desks desks, InstantSource clock) {
        this.stays = stays;
        this.rates = rates;
        this.journal = journal;
        this.desks = desks;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @ForStaff({BILLING_CLERK, AUDITOR})
    Page list(
            StaffMember member,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String unite,
            @RequestParam(required = false) @Nullable String fait) {
        var establishment = new EstablishmentCode(member.establishment());
        StaffSession.visit(
                request,
                "presents " + unite,
                clock.instant(),
                () -> journal.record(establishment, member.name(), "present-listed", unite, ""));
        var there =
                stays.present(establishment, LocalDate.ofInstant(clock.instant(), FrenchDates.PARIS), unite, MOST + 1);
        return new PresentPatientsPage(
                desks.of(member),
                rates.of(establishment),
                there.stream().limit(MOST).toList(),
                unite,
                there.size() > MOST,
                member.isOneOf(BILLING_CLERK),
                fait != null && TOLD.contains(fait) ? fait : null);
    }
}
