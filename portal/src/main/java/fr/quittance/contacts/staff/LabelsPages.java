package fr.quittance.contacts.staff;

import static fr.quittance.visitors.StaffRole.BILLING_CLERK;

import fr.quittance.contacts.PrintLabels;
import fr.quittance.contacts.StayLinks;
import fr.quittance.establishments.Desks;
import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.patients.PresentPatient;
import fr.quittance.patients.PresentStays;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The labels of one stay or of a unit: their links are made by a POST, and printed as often as needed.
@RestController
class LabelsPages {

    private static final String PATH = PresentPatientsPages.PATH + "/etiquettes";
    private static final int MOST = 200;

    private final PresentStays stays;
    private final PrintLabels print;
    private final StayLinks links;
    private final Establishments establishments;
    private final Desks desks;
    private final InstantSource clock;

    LabelsPages(
            PresentStays stays,
            PrintLabels print,
            StayLinks links,
            Establishments establishments,
            Desks desks,
            InstantSource clock) {
        this.stays = stays;
        this.print = print;
        this.links = links;
        this.establishments = establishments;
        this.desks = desks;
        this.clock = clock;
    }

    @PostMapping(PATH)
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Void> prepare(
            StaffMember member,
            @RequestParam(defaultValue = "") String unite,
            @RequestParam(required = false) @Nullable UUID sejour) {
        var establishment = new EstablishmentCode(member.establishment());
        var patients = patients(establishment, unite, sejour);
        if (!patients.isEmpty()) {
            var subject = sejour == null ? unite : patients.getFirst().stay().nda();
            print.prepare(establishment, patients, subject, member.name());
        }
        var query = sejour == null ? "unite=" + URLEncoder.encode(unite, StandardCharsets.UTF_8) : "sejour=" + sejour;
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PATH + "?" + query))
                .build();
    }

    @GetMapping(PATH)
    @ForStaff(BILLING_CLERK)
    Page show(
            StaffMember member,
            @RequestParam(defaultValue = "") String unite,
            @RequestParam(required = false) @Nullable UUID sejour) {
        var establishment = new EstablishmentCode(member.establishment());
        var hospital = establishments.get(establishment);
        var labels = patients(establishment, unite, sejour).stream()
                .flatMap(it -> label(hospital, it).stream())
                .toList();
        return new LabelsPage(desks.of(member), labels);
    }

    private List<PresentPatient> patients(EstablishmentCode establishment, String unit, @Nullable UUID stay) {
        if (stay != null) {
            return stays.find(establishment, stay).stream().toList();
        }
        var today = LocalDate.ofInstant(clock.instant(), FrenchDates.PARIS);
        return unit.isEmpty() ? List.of() : stays.present(establishment, today, unit, MOST);
    }

    private Optional<LabelsPage.Label> label(Establishment hospital, PresentPatient it) {
        return links.find(hospital.code(), it.stay().id())
                .map(printed -> new LabelsPage.Label(
                        it.patient().initials(),
                        it.stay().nda(),
                        hospital.url("/c/" + printed.token()),
                        hospital.host() + "/c",
                        printed.readable()));
    }
}
