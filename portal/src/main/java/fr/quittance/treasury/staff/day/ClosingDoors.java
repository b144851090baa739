package fr.quittance.treasury.staff.day;

import static fr.quittance.pages.Texts.text;
import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.establishments.Desks;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.payments.ClosedDays;
import fr.quittance.payments.DayTakings;
import fr.quittance.treasury.CloseTheDay;
import fr.quittance.treasury.ClosingWords;
import fr.quittance.treasury.DayClosing;
import fr.quittance.treasury.staff.DecisionPage;
import fr.quittance.treasury.staff.DecisionPage.Warning;
import fr.quittance.treasury.staff.DecisionPage.Way;
import fr.quittance.treasury.staff.Fact;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.RecentProof;
import fr.quittance.visitors.StaffMember;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A day of the till is counted and closed.
@RestController
class ClosingDoors {

    private final DayTakings takings;
    private final ClosedDays days;
    private final CloseTheDay close;
    private final Desks desks;

    ClosingDoors(DayTakings takings, ClosedDays days, CloseTheDay close, Desks desks) {
        this.takings = takings;
        this.days = days;
        this.close = close;
        this.desks = desks;
    }

    @GetMapping("/gestion/regie/journees/{day}/arret")
    @ForStaff(CASHIER)
    @RecentProof
    ResponseEntity<Object> form(StaffMember member, @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        return days.has(new EstablishmentCode(member.establishment()), day)
                ? back(day, "decided")
                : ResponseEntity.ok(page(member, day, new ClosingForm(Map.of(), ""), null, List.of()));
    }

    @PostMapping("/gestion/regie/journees/{day}/arret")
    @ForStaff(CASHIER)
    @RecentProof
    ResponseEntity<Object> close(
            StaffMember member,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam Map<String, String> typed) {
        if (days.has(new EstablishmentCode(member.establishment()), day)) {
            return back(day, "decided");
        }
        var form = new ClosingForm(typed, typed.getOrDefault("note", "").strip());
        var problems = form.problems(takings.of(new EstablishmentCode(member.establishment()), day));
        if (!problems.isEmpty()) {
            return refused(page(member, day, form, null, problems));
        }
        return switch (close.close(day, form.amounts(), form.note(), member)) {
            case DayClosing.Closed closed -> back(day, "closed");
            case DayClosing.ClosedAlready already -> back(day, "decided");
            case DayClosing.NotBegun not ->
                refused(page(member, day, form, new Warning(text("treasury.close.not-begun"), null), List.of()));
            case DayClosing.Unexplained(var closing) ->
                refused(page(
                        member,
                        day,
                        form,
                        null,
                        List.of(new Problem(
                                "note", text("treasury.close.unexplained", ClosingWords.verdict(closing))))));
        };
    }

    private Page page(
            StaffMember member, LocalDate day, ClosingForm form, @Nullable Warning warning, List<Problem> problems) {
        var taken = takings.of(new EstablishmentCode(member.establishment()), day);
        var facts = taken.stream()
                .filter(DayTakings.Taking::isDesk)
                .map(it -> new Fact(
                        text("treasury.means." + it.means()), it.recorded().text(), null))
                .toList();
        return new DecisionPage(
                desks.of(member),
                text("treasury.close.heading", FrenchDates.date(day)),
                new Way(DayPage.address(day), text("treasury.day", FrenchDates.date(day))),
                facts.isEmpty() ? List.of(Fact.of("treasury.closing.recorded", text("treasury.day.desk-none"))) : facts,
                warning,
                text("treasury.close.means"),
                new DecisionPage.Form(
                        DayPage.closingAddress(day), form.asked(taken), Map.of(), text("treasury.day.close")),
                List.of(),
                problems);
    }

    private static ResponseEntity<Object> back(LocalDate day, String told) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(DayPage.address(day) + "&fait=" + told))
                .build();
    }

    private static ResponseEntity<Object> refused(Page page) {
        return ResponseEntity.unprocessableContent().body(page);
    }
}
