package fr.quittance.space.patient;

import fr.quittance.accounts.EmailAddress;
import fr.quittance.guard.RateLimits;
import fr.quittance.insurers.SendPack;
import fr.quittance.insurers.Sending;
import fr.quittance.invoices.Invoice;
import fr.quittance.journal.Outsider;
import fr.quittance.pages.Page;
import fr.quittance.space.patient.SendPackPage.Typed;
import fr.quittance.visitors.Visitor;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a patient does with the pack for the mutuelle: keep it, send it, take it back.
@RestController
@RequestMapping("/factures/{number}")
class PackDoors {

    private static final Outsider WHO = Outsider.PATIENT;
    private static final int SENDINGS = 5;

    private final InvoicePages invoices;
    private final PackPages pages;
    private final SendPack sendPack;
    private final RateLimits limits;

    PackDoors(InvoicePages invoices, PackPages pages, SendPack sendPack, RateLimits limits) {
        this.invoices = invoices;
        this.pages = pages;
        this.sendPack = sendPack;
        this.limits = limits;
    }

    @GetMapping("/dossier")
    ResponseEntity<byte[]> download(Visitor.SignedIn visitor, @PathVariable String number) {
        return with(
                visitor,
                number,
                invoice -> pages.file(invoice, WHO)
                        .orElseGet(() -> ResponseEntity.notFound().build()));
    }

    @GetMapping("/mutuelle")
    ResponseEntity<Page> ask(Visitor.SignedIn visitor, @PathVariable String number) {
        return with(visitor, number, invoice -> ResponseEntity.ok(pages.form(invoice, pages.known(invoice), null)));
    }

    @PostMapping("/mutuelle")
    ResponseEntity<Page> send(
            Visitor.SignedIn visitor,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(name = "mutuelle", defaultValue = "") String insurer,
            @RequestParam(name = "adherent", defaultValue = "") String member) {
        return with(visitor, number, invoice -> send(invoice, new Typed(email, cut(insurer, 80), cut(member, 40))));
    }

    private ResponseEntity<Page> send(Invoice invoice, Typed typed) {
        var email = EmailAddress.read(typed.email());
        if (email.isEmpty()) {
            return wrong(HttpStatus.UNPROCESSABLE_CONTENT, invoice, typed, "email");
        }
        var who = invoice.establishment() + " " + invoice.id().value();
        if (!limits.allow("insurer-pack", who, SENDINGS, Duration.ofDays(1))) {
            return wrong(HttpStatus.TOO_MANY_REQUESTS, invoice, typed, "many");
        }
        var to = new Sending.Recipient(typed.insurer(), email.get().value(), typed.memberNumber());
        return switch (sendPack.send(invoice, to, WHO.who())) {
            case SendPack.Sent.OnItsWay onItsWay -> back(invoice);
            case SendPack.Sent.SentBefore before -> wrong(HttpStatus.UNPROCESSABLE_CONTENT, invoice, typed, "before");
            case SendPack.Sent.NotReady notReady ->
                wrong(HttpStatus.UNPROCESSABLE_CONTENT, invoice, typed, "not-ready");
        };
    }

    @PostMapping("/mutuelle/{sending}/retrait")
    ResponseEntity<Page> revoke(Visitor.SignedIn visitor, @PathVariable String number, @PathVariable UUID sending) {
        return with(
                visitor,
                number,
                invoice -> sendPack.revoke(invoice, sending, WHO.who())
                        ? back(invoice)
                        : ResponseEntity.notFound().build());
    }

    private ResponseEntity<Page> wrong(HttpStatus status, Invoice invoice, Typed typed, String error) {
        return ResponseEntity.status(status).body(pages.form(invoice, typed, error));
    }

    private static ResponseEntity<Page> back(Invoice invoice) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/factures/" + invoice.number().address() + "#mutuelle"))
                .build();
    }

    private <T> ResponseEntity<T> with(
            Visitor.SignedIn visitor, String number, Function<Invoice, ResponseEntity<T>> answer) {
        return invoices.find(visitor, number)
                .map(answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String cut(String text, int most) {
        var clean = text.strip().replaceAll("\\p{Cntrl}", "");
        return clean.substring(0, Math.min(clean.length(), most));
    }
}
