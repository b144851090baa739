package fr.quittance.space.patient;

import fr.quittance.invoices.Invoice;
import fr.quittance.journal.Outsider;
import fr.quittance.pages.Page;
import fr.quittance.payments.Door;
import fr.quittance.receipts.ReceiptKind;
import fr.quittance.visitors.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The addresses of the signed-in space. Somebody else's invoice is answered as one that does not exist.
@RestController
@RequestMapping("/factures")
class InvoiceDoors {

    private final InvoicePages pages;
    private final PaymentActs acts;
    private final Papers papers;

    InvoiceDoors(InvoicePages pages, PaymentActs acts, Papers papers) {
        this.pages = pages;
        this.acts = acts;
        this.papers = papers;
    }

    @GetMapping
    Page list(
            Visitor.SignedIn visitor,
            @RequestParam(name = "annee", required = false) @Nullable Integer year,
            @RequestParam(name = "bienvenue", required = false) @Nullable String welcome) {
        return pages.list(visitor, year, welcome == null ? null : "created");
    }

    @GetMapping("/{number}")
    ResponseEntity<Page> one(
            Visitor.SignedIn visitor,
            @PathVariable String number,
            @RequestParam(name = "bienvenue", required = false) @Nullable String welcome) {
        return with(
                visitor,
                number,
                invoice -> ResponseEntity.ok(pages.one(invoice, welcome == null ? null : "created", null)));
    }

    @PostMapping("/{number}/paiement")
    ResponseEntity<Page> pay(Visitor.SignedIn visitor, @PathVariable String number, HttpServletRequest request) {
        return with(
                visitor,
                number,
                invoice -> acts.pay(
                        invoice, Door.SPACE, "/factures/" + number, request, () -> pages.one(invoice, null, "down")));
    }

    @PostMapping("/{number}/annulation")
    ResponseEntity<Page> cancel(Visitor.SignedIn visitor, @PathVariable String number) {
        return with(visitor, number, invoice -> acts.cancel(invoice, "/factures/" + number));
    }

    @GetMapping("/{number}/etat")
    ResponseEntity<StateAnswer> state(
            Visitor.SignedIn visitor, @PathVariable String number, HttpServletRequest request) {
        return with(visitor, number, invoice -> StateAnswer.of(pages.slip(invoice), request));
    }

    @GetMapping("/{number}/bloc-etat")
    ResponseEntity<Page> fragment(Visitor.SignedIn visitor, @PathVariable String number) {
        return with(visitor, number, invoice -> ResponseEntity.ok(pages.slip(invoice)));
    }

    @GetMapping("/{number}/pdf")
    ResponseEntity<byte[]> invoice(
            Visitor.SignedIn visitor,
            @PathVariable String number,
            @RequestParam(name = "voir", required = false) @Nullable String see) {
        return with(visitor, number, invoice -> noted(invoice, papers.invoiceFile(invoice, see != null), "facture"));
    }

    @GetMapping("/{number}/{kind:recu|acquittee|attestation}")
    ResponseEntity<byte[]> receipt(
            Visitor.SignedIn visitor,
            @PathVariable String number,
            @PathVariable String kind,
            @RequestParam(name = "voir", required = false) @Nullable String see) {
        return with(visitor, number, invoice -> noted(invoice, papers.file(invoice, kind(kind), see != null), kind));
    }

    @GetMapping("/{number}/avoirs/{avoir}")
    ResponseEntity<byte[]> creditNote(
            Visitor.SignedIn visitor,
            @PathVariable String number,
            @PathVariable String avoir,
            @RequestParam(name = "voir", required = false) @Nullable String see) {
        return with(
                visitor,
                number,
                invoice -> noted(invoice, papers.creditNote(invoice, avoir, see != null), "avoir " + avoir));
    }

    private ResponseEntity<byte[]> noted(Invoice invoice, Optional<ResponseEntity<byte[]>> file, String what) {
        file.ifPresent(found -> papers.read(invoice, Outsider.PATIENT, what));
        return file.orElseGet(() -> ResponseEntity.notFound().build());
    }

    private <T> ResponseEntity<T> with(
            Visitor.SignedIn visitor, String number, Function<Invoice, ResponseEntity<T>> answer) {
        return pages.find(visitor, number)
                .map(answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ReceiptKind kind(String address) {
        return switch (address) {
            case "recu" -> ReceiptKind.RECEIPT;
            case "acquittee" -> ReceiptKind.ACQUITTED;
            default -> ReceiptKind.ATTESTATION;
        };
    }
}
