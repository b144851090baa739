package fr.quittance.backoffice.staff;

import static fr.quittance.visitors.StaffRole.BILLING_CLERK;

import fr.quittance.backoffice.Queue;
import fr.quittance.backoffice.QueueFilter;
import fr.quittance.backoffice.Queues;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.Invoices;
import fr.quittance.notices.PrintLetters;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Letters on paper, with a QR code and a typed code, for patients whom no message can reach.
@RestController
class LetterPages {

    private final PrintLetters print;
    private final Queues queues;
    private final Invoices invoices;

    LetterPages(PrintLetters print, Queues queues, Invoices invoices) {
        this.print = print;
        this.queues = queues;
        this.invoices = invoices;
    }

    /// Those chosen in the list, or the first ones of all it shows, as one file to print.
    @PostMapping("/gestion/courriers")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<byte[]> many(StaffMember member, @RequestParam MultiValueMap<String, String> form) {
        var parameters = form.toSingleValueMap();
        var filter = QueueFilter.of(Queue.WITHOUT_CONTACT, parameters);
        var establishment = new EstablishmentCode(member.establishment());
        var chosen = parameters.containsKey("tout")
                ? queues.invoices(establishment, filter, PrintLetters.MOST)
                : RunPages.chosen(form.getOrDefault("facture", List.of())).stream()
                        .limit(PrintLetters.MOST)
                        .toList();
        return letters(establishment, chosen, member, filter.address("fait", "nothing-chosen"));
    }

    /// One more for one invoice: the first was lost, or the patient asks for paper.
    @PostMapping("/gestion/factures/{number}/courrier")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<byte[]> one(StaffMember member, @PathVariable String number) {
        var establishment = new EstablishmentCode(member.establishment());
        var invoice = InvoiceNumber.inAddress(number)
                .flatMap(it -> invoices.find(establishment, it))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return letters(
                establishment,
                List.of(invoice.id()),
                member,
                "/gestion/factures/" + invoice.number().address() + "?fait=no-letter");
    }

    private ResponseEntity<byte[]> letters(
            EstablishmentCode establishment, List<InvoiceId> chosen, StaffMember member, String otherwise) {
        return print.print(establishment, chosen, member.name())
                .map(pdf -> Files.pdf(pdf, "courriers.pdf"))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(otherwise))
                        .build());
    }
}
