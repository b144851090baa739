package fr.quittance.questions.patient;

import fr.quittance.accounts.AccountId;
import fr.quittance.accounts.Accounts;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.Invoices;
import fr.quittance.pages.Page;
import fr.quittance.visitors.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The two ways to report a problem: signed in, or with a link to the invoice.
@Controller
class QuestionDoors {

    private final Accounts accounts;
    private final Invoices invoices;
    private final Establishments establishments;
    private final LinkedInvoice linked;
    private final QuestionPages pages;

    QuestionDoors(
            Accounts accounts,
            Invoices invoices,
            Establishments establishments,
            LinkedInvoice linked,
            QuestionPages pages) {
        this.accounts = accounts;
        this.invoices = invoices;
        this.establishments = establishments;
        this.linked = linked;
        this.pages = pages;
    }

    @GetMapping("/factures/{number}/signaler")
    ResponseEntity<Page> show(Visitor.SignedIn visitor, @PathVariable String number) {
        return theirs(visitor, number)
                .map(it -> pages.show(shown(it)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/factures/{number}/signaler")
    ResponseEntity<Page> ask(
            Visitor.SignedIn visitor,
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file)
            throws IOException {
        var invoice = theirs(visitor, number);
        return invoice.isEmpty()
                ? ResponseEntity.notFound().build()
                : pages.ask(shown(invoice.get()), form, bytes(file));
    }

    @GetMapping("/payer/{link}/signaler")
    ResponseEntity<Page> showByLink(@PathVariable UUID link, HttpServletRequest request) {
        return linked.find(request, link)
                .map(it -> pages.show(shown(it, link)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/payer/{link}/signaler")
    ResponseEntity<Page> askByLink(
            @PathVariable UUID link,
            HttpServletRequest request,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file)
            throws IOException {
        var invoice = linked.find(request, link);
        return invoice.isEmpty()
                ? ResponseEntity.notFound().build()
                : pages.ask(shown(invoice.get(), link), form, bytes(file));
    }

    private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
        return file == null ? new byte[0] : file.getBytes();
    }

    private QuestionPages.Shown shown(Invoice invoice) {
        var shell = establishments.shell(establishments.get(invoice.establishment()));
        return new QuestionPages.Shown(
                shell.whenSignedIn(), "/factures/" + invoice.number().address(), invoice, true);
    }

    private QuestionPages.Shown shown(Invoice invoice, UUID link) {
        var shell = establishments.shell(establishments.get(invoice.establishment()));
        return new QuestionPages.Shown(shell, "/payer/" + link, invoice, false);
    }

    private Optional<Invoice> theirs(Visitor.SignedIn visitor, String number) {
        var establishment = new EstablishmentCode(visitor.establishment());
        return InvoiceNumber.inAddress(number)
                .flatMap(it -> invoices.find(establishment, it))
                .filter(invoice -> accounts.patients(establishment, new AccountId(visitor.accountId()))
                        .contains(invoice.patient()));
    }
}
