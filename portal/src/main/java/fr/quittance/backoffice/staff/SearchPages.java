package fr.quittance.backoffice.staff;

import static fr.quittance.pages.Texts.text;
import static fr.quittance.visitors.StaffRole.AUDITOR;
import static fr.quittance.visitors.StaffRole.BILLING_CLERK;
import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.backoffice.Found;
import fr.quittance.backoffice.Searches;
import fr.quittance.backoffice.Sought;
import fr.quittance.establishments.Desks;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The one search box. Who searches what is written in the journal; an exact invoice number opens the invoice.
@RestController
class SearchPages {

    private static final int LONGEST = 100;

    private final Searches searches;
    private final Journal journal;
    private final Desks desks;

    SearchPages(Searches searches, Journal journal, Desks desks) {
        this.searches = searches;
        this.journal = journal;
        this.desks = desks;
    }

    @GetMapping("/gestion/recherche")
    @ForStaff({BILLING_CLERK, CASHIER, AUDITOR})
    ResponseEntity<Object> search(StaffMember member, @RequestParam(defaultValue = "") String q) {
        var sought = new Sought(q.length() > LONGEST ? q.substring(0, LONGEST) : q);
        var establishment = new EstablishmentCode(member.establishment());
        var found = searches.find(establishment, sought);
        if (!sought.isEmpty()) {
            journal.record(establishment, member.name(), "searched", member.id().toString(), trace(found));
        }
        return exact(sought, found)
                .<ResponseEntity<Object>>map(number -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/gestion/factures/" + number))
                        .build())
                .orElseGet(() -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .body(new SearchPage(desks.of(member), sought.text(), found)));
    }

    private static java.util.Optional<String> exact(Sought sought, Map<String, List<Found>> found) {
        return found.getOrDefault("number", List.of()).stream()
                .filter(it -> it.number().value().equalsIgnoreCase(sought.text()))
                .findFirst()
                .map(it -> it.number().address());
    }

    /// How it was understood, never what was typed: the journal is read by people who see no
    /// patient.
    private static String trace(Map<String, List<Found>> found) {
        return found.isEmpty()
                ? text("backoffice.search.found-nothing")
                : found.keySet().stream()
                        .map(way -> text("backoffice.search.by-" + way))
                        .collect(Collectors.joining(", "));
    }
}
