package fr.quittance.treasury.staff.invoice;

import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.Page;
import fr.quittance.payments.MoneyOfInvoices;
import fr.quittance.payments.MoneyOfInvoices.Taken;
import fr.quittance.payments.Refund;
import fr.quittance.payments.RefundAsked;
import fr.quittance.payments.RefundId;
import fr.quittance.payments.RequestRefund;
import fr.quittance.treasury.InvoicesAtHand;
import fr.quittance.treasury.InvoicesAtHand.AtHand;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffSession;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Money given back of what paid an invoice.
@RestController
class RefundMoneyDoors {

    private final InvoicesAtHand invoices;
    private final MoneyOfInvoices monies;
    private final RequestRefund request;
    private final RefundMoneyPages pages;
    private final InstantSource clock;

    RefundMoneyDoors(
            InvoicesAtHand invoices,
            MoneyOfInvoices monies,
            RequestRefund request,
            RefundMoneyPages pages,
            InstantSource clock) {
        this.invoices = invoices;
        this.monies = monies;
        this.request = request;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/gestion/factures/{number}/remboursement")
    @ForStaff(CASHIER)
    Page form(StaffMember member, HttpServletRequest http, @PathVariable String number) {
        var atHand = known(member, number);
        var invoice = atHand.invoice();
        StaffSession.visit(
                http, "facture " + invoice.number(), clock.instant(), () -> invoices.opened(invoice, member.name()));
        var taken = taken(atHand);
        return pages.form(member, atHand, taken, RefundForm.of(RefundMoneyPages.refundable(taken)), List.of());
    }

    @PostMapping("/gestion/factures/{number}/remboursement")
    @ForStaff(CASHIER)
    ResponseEntity<Object> ask(
            StaffMember member,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(name = "encaissement", defaultValue = "") String money,
            @RequestParam(name = "montant", defaultValue = "") String amount,
            @RequestParam(name = "motif", defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note) {
        var atHand = known(member, number);
        var taken = taken(atHand);
        var typed = new RefundForm(id, money, amount.strip(), reason, note.strip());
        var form = typed.named().isPresent() ? typed : typed.again();
        var problems = form.problems(taken);
        if (form != typed || !problems.isEmpty()) {
            return refused(pages.form(member, atHand, taken, form, problems));
        }
        return asked(member, atHand, form, taken);
    }

    private ResponseEntity<Object> asked(StaffMember member, AtHand atHand, RefundForm form, List<Taken> taken) {
        var money = form.chosen(taken).orElseThrow();
        var outcome = request.request(
                new RefundId(UUID.fromString(form.id())),
                money.capture(),
                atHand.invoice().id(),
                form.euros().orElseThrow(),
                form.why().orElseThrow(),
                form.note(),
                member);
        return switch (outcome) {
            case RefundAsked.Waiting(var refund) -> told(member, atHand, form, refund, "asked");
            case RefundAsked.Leaving(var refund, var byHand) ->
                told(member, atHand, form, refund, byHand ? "by-hand" : "leaving");
            case RefundAsked.DecidedAlready(var refund) -> told(member, atHand, form, refund, "decided");
            case RefundAsked.TooMuch(var most) ->
                refused(pages.form(member, atHand, taken(atHand), form, List.of(RefundForm.tooMuch(most))));
            case RefundAsked.DayClosed closed -> throw new IllegalStateException("Asking moves nothing in the till");
            case RefundAsked.SamePerson same -> throw new IllegalStateException("Nobody approves here");
            case RefundAsked.Unknown unknown -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ResponseEntity<Object> told(
            StaffMember member, AtHand atHand, RefundForm form, Refund refund, String told) {
        return form.asksFor(refund)
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/gestion/regie/remboursements?fait=" + told))
                        .build()
                : refused(pages.used(member, atHand, taken(atHand), form));
    }

    private List<Taken> taken(AtHand atHand) {
        return monies.of(atHand.invoice().establishment(), atHand.invoice().id());
    }

    private AtHand known(StaffMember member, String number) {
        return invoices.find(new EstablishmentCode(member.establishment()), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<Object> refused(Page page) {
        return ResponseEntity.unprocessableContent().body(page);
    }
}
