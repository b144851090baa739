package fr.quittance.questions.patient;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.Invoices;
import fr.quittance.links.Links;
import fr.quittance.visitors.VisitorSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The invoice of a link that this session opened, whatever the link's age: who is told of an
/// invoice may say that it is wrong.
@Component
class LinkedInvoice {

    private final Links links;
    private final Invoices invoices;

    LinkedInvoice(Links links, Invoices invoices) {
        this.links = links;
        this.invoices = invoices;
    }

    Optional<Invoice> find(HttpServletRequest request, UUID link) {
        return VisitorSession.holder(request, link)
                .flatMap(holder -> links.find(new EstablishmentCode(holder.establishment()), holder.linkId()))
                .flatMap(it -> invoices.find(it.establishment(), it.invoice()));
    }
}
