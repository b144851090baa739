package fr.quittance.space.patient;

import fr.quittance.establishments.Establishments;
import fr.quittance.pages.Page;
import fr.quittance.payments.Payment;
import fr.quittance.payments.PaymentReference;
import fr.quittance.payments.Payments;
import fr.quittance.receipts.ReceiptKind;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The payer's return from the platform. Its parameters are never believed: they only name the payment to ask about.
@RestController
class ResultPages {

    private final Payments payments;
    private final PaymentActs acts;
    private final Results results;
    private final Papers papers;
    private final Establishments establishments;

    ResultPages(Payments payments, PaymentActs acts, Results results, Papers papers, Establishments establishments) {
        this.payments = payments;
        this.acts = acts;
        this.results = results;
        this.papers = papers;
        this.establishments = establishments;
    }

    @GetMapping("/paiement/retour")
    ResponseEntity<Void> back(@RequestParam(name = "order_id", defaultValue = "") String order) {
        var address = PaymentReference.isValid(order) ? "/paiement/" + order : "/code";
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    @GetMapping("/paiement/{reference}")
    ResponseEntity<Page> page(@PathVariable String reference, HttpServletRequest request) {
        return find(reference)
                .map(acts::look)
                .map(payment -> {
                    var shell = establishments.shell(establishments.get(payment.establishment()));
                    return ResponseEntity.ok((Page) new ResultPage(shell, results.block(payment, request)));
                })
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .body(LinkPage.cut(establishments.shell(establishments.at(request.getHeader("Host"))))));
    }

    @GetMapping("/paiement/{reference}/etat")
    ResponseEntity<StateAnswer> state(@PathVariable String reference, HttpServletRequest request) {
        return find(reference)
                .map(payment -> results.block(payment, request))
                .map(block -> StateAnswer.answer(
                        new StateAnswer(block.kind(), block.version(), null, "/paiement/" + reference + "/bloc-etat"),
                        request))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/paiement/{reference}/bloc-etat")
    ResponseEntity<Page> fragment(@PathVariable String reference, HttpServletRequest request) {
        return find(reference)
                .map(payment -> ResponseEntity.ok((Page) results.block(payment, request)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /// The receipt names no patient: whoever holds the payment's reference may have it.
    @GetMapping("/paiement/{reference}/recu")
    ResponseEntity<byte[]> receipt(@PathVariable String reference) {
        return find(reference)
                .filter(Payment.Paid.class::isInstance)
                .flatMap(payment -> papers.file(payment.establishment(), payment.invoice(), ReceiptKind.RECEIPT))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Payment> find(String reference) {
        return PaymentReference.isValid(reference)
                ? payments.brought(new PaymentReference(reference))
                : Optional.empty();
    }
}
