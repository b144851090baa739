package fr.quittance.contacts.staff;

import static fr.quittance.visitors.StaffRole.BILLING_CLERK;

import fr.quittance.contacts.ContactEntry;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.guard.RateLimits;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Page;
import fr.quittance.passwords.PasswordRules;
import fr.quittance.patients.PresentStays;
import fr.quittance.staff.ProveWhoYouAre;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffSession;
import fr.quittance.visitors.VisitorSession;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The device goes to the patient, and comes back to whoever proves to be the member of staff.
@RestController
class TabletHandover {

    private static final String END = TabletPages.PATH + "/fin";

    /// Wrong tries at one loan; the next one ends the session of the device, and locks nobody out.
    private static final int TRIES = 5;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final PresentStays stays;
    private final ProveWhoYouAre prove;
    private final Establishments establishments;
    private final Journal journal;
    private final RateLimits limits;
    private final InstantSource clock;

    TabletHandover(
            PresentStays stays,
            ProveWhoYouAre prove,
            Establishments establishments,
            Journal journal,
            RateLimits limits,
            InstantSource clock) {
        this.stays = stays;
        this.prove = prove;
        this.establishments = establishments;
        this.journal = journal;
        this.limits = limits;
        this.clock = clock;
    }

    /// Pages seen before are dropped from the browser's memory, so that « back » shows none of them.
    @PostMapping(PresentPatientsPages.PATH + "/{stay}/tablette")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Page> handOver(
            StaffMember member,
            HttpServletRequest request,
            @PathVariable UUID stay,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String mobile) {
        var establishment = new EstablishmentCode(member.establishment());
        var present =
                stays.find(establishment, stay).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        journal.record(
                establishment,
                member.name(),
                "tablet-handed",
                present.patient().id().value().toString(),
                "");
        Tablet.handed(stay, new ContactEntry(email, mobile, ""), clock.instant())
                .keep(request);
        AwaitedCodes.forget(request);
        StaffSession.forgetProof(request);
        request.changeSessionId();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Clear-Site-Data", "\"cache\"")
                .location(URI.create(TabletPages.PATH))
                .build();
    }

    @GetMapping(END)
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Page> end(StaffMember member, HttpServletRequest request) {
        return Tablet.of(request).isEmpty()
                ? Answers.seeOther(PresentPatientsPages.PATH)
                : ResponseEntity.ok(page(member, false));
    }

    @PostMapping(END)
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Page> takeBack(
            StaffMember member,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String motDePasse,
            @RequestParam(defaultValue = "") String code) {
        if (Tablet.of(request).isEmpty()) {
            return Answers.seeOther(PresentPatientsPages.PATH);
        }
        if (!limits.allow("tablet-back", request.getSession().getId(), TRIES, WINDOW)) {
            VisitorSession.signOut(request);
            return Answers.seeOther("/gestion/connexion?termine");
        }
        if (!prove.againOnLentDevice(member, PasswordRules.normalised(motDePasse), code)) {
            return ResponseEntity.unprocessableContent().body(page(member, true));
        }
        Tablet.takeBack(request);
        StaffSession.proved(request, clock.instant());
        request.changeSessionId();
        return Answers.seeOther(PresentPatientsPages.PATH + "?fait=taken-back");
    }

    private Page page(StaffMember member, boolean refused) {
        var establishment = new EstablishmentCode(member.establishment());
        return new TabletEndPage(establishments.shell(establishments.get(establishment)), refused);
    }
}
