package fr.quittance.treasury.staff.invoice;

import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.Page;
import fr.quittance.payments.DeskPayment;
import fr.quittance.payments.MoneyOfInvoices;
import fr.quittance.payments.Order;
import fr.quittance.payments.PaymentReference;
import fr.quittance.payments.RecordDeskPayment;
import fr.quittance.treasury.InvoicesAtHand;
import fr.quittance.treasury.InvoicesAtHand.AtHand;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffSession;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Money taken at the desk for an invoice.
@RestController
class DeskMoneyDoors {

    private final InvoicesAtHand invoices;
    private final RecordDeskPayment record;
    private final MoneyOfInvoices monies;
    private final DeskMoneyPages pages;
    private final InstantSource clock;

    DeskMoneyDoors(
            InvoicesAtHand invoices,
            RecordDeskPayment record,
            MoneyOfInvoices monies,
            DeskMoneyPages pages,
            InstantSource clock) {
        this.invoices = invoices;
        this.record = record;
        this.monies = monies;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/gestion/factures/{number}/encaissement")
    @ForStaff(CASHIER)
    Page form(StaffMember member, HttpServletRequest request, @PathVariable String number) {
        var atHand = known(member, number);
        var invoice = atHand.invoice();
        StaffSession.visit(
                request, "facture " + invoice.number(), clock.instant(), () -> invoices.opened(invoice, member.name()));
        return pages.form(member, atHand, DeskMoneyForm.of(atHand), List.of());
    }

    @PostMapping("/gestion/factures/{number}/encaissement")
    @ForStaff(CASHIER)
    ResponseEntity<Object> take(
            StaffMember member,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(name = "montant", defaultValue = "") String amount,
            @RequestParam(name = "moyen", defaultValue = "") String means,
            @RequestParam(name = "preuve", defaultValue = "") String proof) {
        var atHand = known(member, number);
        var form = new DeskMoneyForm(reference, amount.strip(), means, proof.strip());
        var problems = form.problems();
        if (!form.isNamed() || !problems.isEmpty()) {
            return refused(pages.form(member, atHand, form.isNamed() ? form : form.again(), problems));
        }
        var line = new Order.Line(atHand.invoice().id(), form.money().orElseThrow());
        var outcome = record.record(
                new PaymentReference(reference), List.of(line), form.chosen().orElseThrow(), form.proof(), member);
        return outcome instanceof DeskPayment.Recorded && isWritten(form, atHand)
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(atHand.address() + "?fait=cashed-ok"))
                        .build()
                : refused(pages.refused(member, known(member, number), form, outcome));
    }

    /// Whether what is written under the form's name is what the form says: it may have been used before,
    /// for other money.
    private boolean isWritten(DeskMoneyForm form, AtHand atHand) {
        var invoice = atHand.invoice();
        return monies.of(invoice.establishment(), invoice.id()).stream().anyMatch(form::tells);
    }

    private AtHand known(StaffMember member, String number) {
        return invoices.find(new EstablishmentCode(member.establishment()), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<Object> refused(Page page) {
        return ResponseEntity.unprocessableContent().body(page);
    }
}
