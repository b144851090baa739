package fr.quittance.contacts.staff;

import static fr.quittance.visitors.StaffRole.BILLING_CLERK;

import fr.quittance.contacts.Awaited;
import fr.quittance.contacts.ContactEntry;
import fr.quittance.contacts.ProveContacts;
import fr.quittance.contacts.TakeContacts;
import fr.quittance.establishments.Desks;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.patients.ContactSource;
import fr.quittance.patients.PresentPatient;
import fr.quittance.patients.PresentStays;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffSession;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The contacts of one patient: taken down, then verified by a code on the spot. Who looks is written in the journal.
@RestController
class TakeContactsPages {

    private static final String STAY = PresentPatientsPages.PATH + "/{stay}";
    private static final Set<String> TOLD = Set.of("saved", "proved", "too-many");

    private final PresentStays stays;
    private final TakeContacts take;
    private final ProveContacts prove;
    private final Journal journal;
    private final Desks desks;
    private final InstantSource clock;

    TakeContactsPages(
            PresentStays stays,
            TakeContacts take,
            ProveContacts prove,
            Journal journal,
            Desks desks,
            InstantSource clock) {
        this.stays = stays;
        this.take = take;
        this.prove = prove;
        this.journal = journal;
        this.desks = desks;
        this.clock = clock;
    }

    @GetMapping(STAY)
    @ForStaff(BILLING_CLERK)
    Page show(
            StaffMember member,
            HttpServletRequest request,
            @PathVariable UUID stay,
            @RequestParam(required = false) @Nullable String fait) {
        var present = known(member, stay);
        StaffSession.visit(
                request,
                "coordonnees " + stay,
                clock.instant(),
                () -> journal.record(
                        establishment(member),
                        member.name(),
                        "contacts-opened",
                        present.patient().id().value().toString(),
                        ""));
        return page(
                member,
                present,
                TakeContactsPage.onFile(present),
                null,
                AwaitedCodes.of(request, stay),
                List.of(),
                fait != null && TOLD.contains(fait) ? fait : null);
    }

    /// The way in from an invoice, which knows the number of the stay.
    @GetMapping(PresentPatientsPages.PATH + "/dossier")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Page> ofFile(StaffMember member, @RequestParam(defaultValue = "") String nda) {
        return stays.find(establishment(member), nda)
                .map(it -> Answers.<Page>seeOther(
                        PresentPatientsPages.PATH + "/" + it.stay().id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping(STAY)
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Page> save(
            StaffMember member,
            HttpServletRequest request,
            @PathVariable UUID stay,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String mobile,
            @RequestParam(name = "adresse", defaultValue = "") String chosen) {
        var present = known(member, stay);
        var typed = new ContactEntry(email, mobile, chosen);
        return switch (typed.read()) {
            case ContactEntry.Reading.Wrong(var problems) ->
                ResponseEntity.unprocessableContent()
                        .body(page(member, present, typed, null, List.of(), problems, null));
            case ContactEntry.Reading.Doubtful doubt ->
                ResponseEntity.ok(page(member, present, typed, doubt, List.of(), List.of(), null));
            case ContactEntry.Reading.Read given -> {
                take.take(establishment(member), present.patient().id(), given, member.name());
                AwaitedCodes.forget(request);
                yield back(stay, "saved");
            }
        };
    }

    @PostMapping(STAY + "/courrier")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Page> letters(StaffMember member, HttpServletRequest request, @PathVariable UUID stay) {
        take.letters(establishment(member), known(member, stay).patient().id(), member.name());
        AwaitedCodes.forget(request);
        return Answers.seeOther(PresentPatientsPages.PATH + "?fait=letters");
    }

    @PostMapping(STAY + "/codes")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Page> ask(StaffMember member, HttpServletRequest request, @PathVariable UUID stay) {
        var present = known(member, stay);
        var contacts = present.contacts();
        var awaited = prove.ask(
                establishment(member),
                present.patient().id(),
                new ContactEntry.Reading.Read(contacts.unprovedEmail(), contacts.unprovedMobile()));
        AwaitedCodes.await(request, stay, awaited);
        return awaited.isEmpty() ? back(stay, "too-many") : Answers.seeOther(PresentPatientsPages.PATH + "/" + stay);
    }

    @PostMapping(STAY + "/verification")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Page> answer(
            StaffMember member,
            HttpServletRequest request,
            @PathVariable UUID stay,
            @RequestParam Map<String, String> form) {
        var present = known(member, stay);
        var answered = prove.answer(
                establishment(member),
                present.patient().id(),
                AwaitedCodes.of(request, stay),
                form,
                ContactSource.STAFF,
                member.name());
        AwaitedCodes.await(request, stay, answered.left());
        return answered.problems().isEmpty()
                ? back(stay, "proved")
                : ResponseEntity.unprocessableContent()
                        .body(page(
                                member,
                                known(member, stay),
                                TakeContactsPage.onFile(present),
                                null,
                                answered.left(),
                                answered.problems(),
                                null));
    }

    private PresentPatient known(StaffMember member, UUID stay) {
        return stays.find(establishment(member), stay)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page page(
            StaffMember member,
            PresentPatient present,
            ContactEntry typed,
            ContactEntry.Reading.@Nullable Doubtful doubt,
            List<Awaited> awaited,
            List<Problem> problems,
            @Nullable String told) {
        return new TakeContactsPage(desks.of(member), present, typed, doubt, awaited, problems, told);
    }

    private static ResponseEntity<Page> back(UUID stay, String told) {
        return Answers.seeOther(PresentPatientsPages.PATH + "/" + stay + "?fait=" + told);
    }

    private static EstablishmentCode establishment(StaffMember member) {
        return new EstablishmentCode(member.establishment());
    }
}
