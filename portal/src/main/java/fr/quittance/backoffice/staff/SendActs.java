package fr.quittance.backoffice.staff;

import static fr.quittance.visitors.StaffRole.BILLING_CLERK;

import fr.quittance.backoffice.Channels;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.Invoices;
import fr.quittance.notices.TellAgain;
import fr.quittance.notices.Telling;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Sending one invoice to its patient, from a list or from its page.
@RestController
class SendActs {

    private final Invoices invoices;
    private final TellAgain tellAgain;

    SendActs(Invoices invoices, TellAgain tellAgain) {
        this.invoices = invoices;
        this.tellAgain = tellAgain;
    }

    /// Sends, then goes back where the act was asked, at the row that comes next.
    ///
    /// @param canal `MAIL` or `SMS`; both when empty
    /// @param retour an address of `/gestion`
    /// @param suite the number of the next invoice of the list, as in addresses
    @PostMapping("/gestion/factures/{number}/envoi")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<Void> send(
            StaffMember member,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String canal,
            @RequestParam(defaultValue = "") String retour,
            @RequestParam(defaultValue = "") String suite) {
        var invoice = invoice(member, number);
        var told = told(tellAgain.tell(invoice.establishment(), invoice.id(), Channels.of(canal), member.name()));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(back(retour, invoice) + "fait=" + told + fragment(suite)))
                .build();
    }

    private Invoice invoice(StaffMember member, String number) {
        return InvoiceNumber.inAddress(number)
                .flatMap(it -> invoices.find(new EstablishmentCode(member.establishment()), it))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static String told(Telling telling) {
        return switch (telling) {
            case Telling.Sent sent -> "sent";
            case Telling.JustTold told -> "already";
            case Telling.Questioned questioned -> "question";
            case Telling.NoContact none -> "no-contact";
            case Telling.Withdrawn withdrawn -> "withdrawn";
        };
    }

    /// Only our own lists are gone back to: an address from elsewhere is no way back.
    private static String back(String asked, Invoice invoice) {
        var address = asked.matches("/gestion/a-faire(/[a-z-]+)?(\\?[\\w=&%+.-]*)?")
                ? asked
                : "/gestion/factures/" + invoice.number().address();
        return address + (address.contains("?") ? "&" : "?");
    }

    private static String fragment(String suite) {
        return InvoiceNumber.inAddress(suite).map(it -> "#l-" + it.address()).orElse("");
    }
}
