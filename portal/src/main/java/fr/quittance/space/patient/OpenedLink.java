package fr.quittance.space.patient;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.Invoices;
import fr.quittance.links.Link;
import fr.quittance.links.Links;
import fr.quittance.visitors.VisitorSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The link behind a clean address (`/payer/<link>`): only for a session that opened it by its token or code.
@Component
class OpenedLink {

    /// A link this session opened, and its invoice.
    record Opened(Link link, Invoice invoice) {}

    private final Links links;
    private final Invoices invoices;

    OpenedLink(Links links, Invoices invoices) {
        this.links = links;
        this.invoices = invoices;
    }

    /// The last link this session opened to an invoice, if it opened one.
    Optional<Link> to(HttpServletRequest request, Invoice invoice) {
        return VisitorSession.links(request).stream()
                .flatMap(holder -> links.find(new EstablishmentCode(holder.establishment()), holder.linkId()).stream())
                .filter(link -> link.establishment().equals(invoice.establishment()))
                .filter(link -> link.invoice().equals(invoice.id()))
                .reduce((first, second) -> second);
    }

    Optional<Opened> find(HttpServletRequest request, UUID linkId) {
        return VisitorSession.holder(request, linkId)
                .flatMap(holder -> links.find(new EstablishmentCode(holder.establishment()), holder.linkId()))
                .flatMap(link ->
                        invoices.find(link.establishment(), link.invoice()).map(invoice -> new Opened(link, invoice)));
    }
}
