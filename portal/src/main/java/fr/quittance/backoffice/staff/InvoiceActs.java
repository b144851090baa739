package fr.quittance.backoffice.staff;

import static fr.quittance.visitors.StaffRole.BILLING_CLERK;
import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.backoffice.GrantDelay;
import fr.quittance.backoffice.LeaveNote;
import fr.quittance.backoffice.Notes;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.Invoices;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What staff do from an invoice's page, besides sending it.
@RestController
class InvoiceActs {

    private final Invoices invoices;
    private final GrantDelay grantDelay;
    private final LeaveNote leaveNote;

    InvoiceActs(Invoices invoices, GrantDelay grantDelay, LeaveNote leaveNote) {
        this.invoices = invoices;
        this.grantDelay = grantDelay;
        this.leaveNote = leaveNote;
    }

    @PostMapping("/gestion/factures/{number}/delai")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Void> delay(
            StaffMember member,
            @PathVariable String number,
            @RequestParam(name = "jusqu-au", defaultValue = "") String until) {
        var invoice = known(member, number);
        var outcome = day(until)
                .map(day -> grantDelay.grant(invoice.establishment(), invoice, day, member.name()))
                .orElse(GrantDelay.Outcome.NOT_A_DELAY);
        return back(
                invoice,
                switch (outcome) {
                    case GRANTED -> "delay-ok";
                    case NOT_A_DELAY -> "delay-wrong";
                    case NOTHING_TO_PAY -> "delay-nothing";
                });
    }

    @PostMapping("/gestion/factures/{number}/notes")
    @ForStaff({BILLING_CLERK, CASHIER})
    ResponseEntity<Void> note(
            StaffMember member, @PathVariable String number, @RequestParam(defaultValue = "") String note) {
        var invoice = known(member, number);
        var words = note.strip();
        if (words.isEmpty() || words.length() > Notes.LONGEST) {
            return back(invoice, "note-wrong");
        }
        leaveNote.leave(member, invoice, words);
        return back(invoice, "note-ok");
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Invoice known(StaffMember member, String number) {
        return InvoiceNumber.inAddress(number)
                .flatMap(it -> invoices.find(new EstablishmentCode(member.establishment()), it))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<Void> back(Invoice invoice, String told) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/gestion/factures/" + invoice.number().address() + "?fait=" + told))
                .build();
    }
}
