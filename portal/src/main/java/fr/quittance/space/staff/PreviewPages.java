package fr.quittance.space.staff;

import static fr.quittance.pages.Texts.text;
import static fr.quittance.visitors.StaffRole.AUDITOR;
import static fr.quittance.visitors.StaffRole.BILLING_CLERK;
import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.Invoices;
import fr.quittance.journal.Journal;
import fr.quittance.space.patient.PatientsPage;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffSession;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// « Voir comme le patient »: the page that the patient has, on which nothing works. Who looks is written down, and the
/// patient reads it.
@RestController
class PreviewPages {

    private final Invoices invoices;
    private final PatientsPage patients;
    private final Showcase showcase;
    private final Journal journal;
    private final InstantSource clock;

    PreviewPages(Invoices invoices, PatientsPage patients, Showcase showcase, Journal journal, InstantSource clock) {
        this.invoices = invoices;
        this.patients = patients;
        this.showcase = showcase;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/gestion/factures/{number}/apercu")
    @ForStaff({BILLING_CLERK, CASHIER, AUDITOR})
    ResponseEntity<String> preview(StaffMember member, HttpServletRequest request, @PathVariable String number) {
        var invoice = InvoiceNumber.inAddress(number)
                .flatMap(it -> invoices.find(new EstablishmentCode(member.establishment()), it))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        StaffSession.visit(
                request,
                "facture " + invoice.number() + " comme le patient",
                clock.instant(),
                () -> journal.record(
                        invoice.establishment(),
                        member.name(),
                        "invoice-opened",
                        invoice.number().value(),
                        text("space.preview.seen")));
        var banner = new PreviewBanner(
                invoice.number().value(),
                "/gestion/factures/" + invoice.number().address());
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .body(showcase.show(patients.of(invoice), banner).outerHtml());
    }
}
