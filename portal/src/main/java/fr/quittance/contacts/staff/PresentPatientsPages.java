package fr.quittance.contacts.staff;

import static fr.quittance.visitors.StaffRole.AUDITOR;
import static fr.quittance.visitors.StaffRole.BILLING_CLERK;

import fr.quittance.contacts.Rates;
import fr.quittance.establishments.Desks;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.patients.PresentStays;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who is there, and who can be told.
@RestController
class PresentPatientsPages {

    static final String PATH = "/gestion/coordonnees";
    private static final int MOST = 200;
    private static final Set<String> TOLD = Set.of("saved", "letters", "taken-back");

    private final PresentStays stays;
    private final Rates rates;
    private final Desks desks;
    private final InstantSource clock;

    PresentPatientsPages(PresentStays stays, Rates rates, Desks desks, InstantSource clock) {
        this.stays = stays;
        this.rates = rates;
        this.desks = desks;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @ForStaff({BILLING_CLERK, AUDITOR})
    Page list(
            StaffMember member,
            @RequestParam(defaultValue = "") String unite,
            @RequestParam(required = false) @Nullable String fait) {
        var establishment = new EstablishmentCode(member.establishment());
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
