package fr.quittance.contacts.staff;

import static fr.quittance.pages.Texts.text;
import static fr.quittance.visitors.StaffRole.BILLING_CLERK;

import fr.quittance.contacts.ContactEntry;
import fr.quittance.contacts.ProveContacts;
import fr.quittance.contacts.TakeContacts;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.patients.ContactSource;
import fr.quittance.patients.PresentPatient;
import fr.quittance.patients.PresentStays;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/gestion/tablette`: the patient checks their own contacts, and proves them by the codes we send.
@RestController
class TabletPages {

    static final String PATH = "/gestion/tablette";

    private final PresentStays stays;
    private final TakeContacts take;
    private final ProveContacts prove;
    private final Establishments establishments;
    private final InstantSource clock;

    TabletPages(
            PresentStays stays,
            TakeContacts take,
            ProveContacts prove,
            Establishments establishments,
            InstantSource clock) {
        this.stays = stays;
        this.take = take;
        this.prove = prove;
        this.establishments = establishments;
        this.clock = clock;
    }

    /// The tablet of this session, and whose it shows.
    private record Held(Tablet tablet, PresentPatient present) {}

    @GetMapping(PATH)
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Page> show(StaffMember member, HttpServletRequest request) {
        var held = held(member, request);
        if (held == null) {
            return away(request);
        }
        var step = held.tablet().done() ? "done" : held.tablet().awaited().isEmpty() ? "contacts" : "codes";
        var typed = held.tablet().typed().equals(ContactEntry.EMPTY)
                ? TakeContactsPage.onFile(held.present())
                : held.tablet().typed();
        return ResponseEntity.ok(page(member, held, step, typed, null, List.of()));
    }

    @PostMapping(PATH)
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Page> save(
            StaffMember member,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String mobile,
            @RequestParam(name = "adresse", defaultValue = "") String chosen) {
        var held = held(member, request);
        if (held == null) {
            return away(request);
        }
        held.tablet().touched(clock.instant()).keep(request);
        var typed = new ContactEntry(email, mobile, chosen);
        return switch (typed.read()) {
            case ContactEntry.Reading.Wrong(var problems) ->
                ResponseEntity.unprocessableContent().body(page(member, held, "contacts", typed, null, problems));
            case ContactEntry.Reading.Doubtful doubt ->
                ResponseEntity.ok(page(member, held, "doubt", typed, doubt, List.of()));
            case ContactEntry.Reading.Read given -> {
                take.take(establishment(member), held.present().patient().id(), given, who(member));
                sendCodes(member, request, held);
                yield Answers.seeOther(PATH);
            }
        };
    }

    private void sendCodes(StaffMember member, HttpServletRequest request, Held held) {
        var known = stays.find(establishment(member), held.present().stay().id())
                .orElseThrow()
                .contacts();
        var awaited = prove.ask(
                establishment(member),
                held.present().patient().id(),
                new ContactEntry.Reading.Read(known.unprovedEmail(), known.unprovedMobile()));
        held.tablet().awaiting(awaited, clock.instant()).keep(request);
    }

    @PostMapping(PATH + "/courrier")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Page> letters(StaffMember member, HttpServletRequest request) {
        var held = held(member, request);
        if (held == null) {
            return away(request);
        }
        take.letters(establishment(member), held.present().patient().id(), who(member));
        held.tablet().awaiting(List.of(), clock.instant()).keep(request);
        return Answers.seeOther(PATH);
    }

    @PostMapping(PATH + "/code")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Page> answer(
            StaffMember member, HttpServletRequest request, @RequestParam Map<String, String> form) {
        var held = held(member, request);
        if (held == null) {
            return away(request);
        }
        var answered = prove.answer(
                establishment(member),
                held.present().patient().id(),
                held.tablet().awaited(),
                form,
                ContactSource.STAFF,
                who(member));
        var after = new Held(held.tablet().awaiting(answered.left(), clock.instant()), held.present());
        after.tablet().keep(request);
        return answered.problems().isEmpty()
                ? Answers.seeOther(PATH)
                : ResponseEntity.unprocessableContent()
                        .body(page(member, after, "codes", ContactEntry.EMPTY, null, answered.problems()));
    }

    @PostMapping(PATH + "/termine")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Page> finish(HttpServletRequest request) {
        Tablet.of(request).ifPresent(it -> it.cleared(clock.instant()).keep(request));
        return away(request);
    }

    private @Nullable Held held(StaffMember member, HttpServletRequest request) {
        return Tablet.of(request)
                .flatMap(tablet -> tablet.shown(clock.instant())
                        .flatMap(stay -> stays.find(establishment(member), stay))
                        .map(present -> new Held(tablet, present)))
                .orElse(null);
    }

    /// Where there is nothing to show: the end of the tablet, or the desk when there is no tablet.
    private static ResponseEntity<Page> away(HttpServletRequest request) {
        return Answers.seeOther(Tablet.of(request).isPresent() ? PATH + "/fin" : PresentPatientsPages.PATH);
    }

    private Page page(
            StaffMember member,
            Held held,
            String step,
            ContactEntry typed,
            ContactEntry.Reading.@Nullable Doubtful doubt,
            List<Problem> problems) {
        return new TabletPage(
                establishments.shell(establishments.get(establishment(member))),
                step,
                held.present().patient().fullName(),
                typed,
                doubt,
                held.tablet().awaited(),
                problems);
    }

    private static String who(StaffMember member) {
        return text("contacts.journal.tablet", member.name());
    }

    private static EstablishmentCode establishment(StaffMember member) {
        return new EstablishmentCode(member.establishment());
    }
}
