package fr.quittance.space.patient;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.Establishments;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.notices.NoticeRules;
import fr.quittance.pages.FrenchDates;
import fr.quittance.payments.Payment;
import fr.quittance.receipts.ReceiptKind;
import fr.quittance.visitors.VisitorSession;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says what became of a payment, in the words of `ux` §2.4.
@Component
class Results {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Invoices invoices;
    private final Papers papers;
    private final Establishments establishments;
    private final NoticeRules notices;
    private final OpenedLink opened;
    private final InvoicePages pages;
    private final InstantSource clock;

    Results(
            Invoices invoices,
            Papers papers,
            Establishments establishments,
            NoticeRules notices,
            OpenedLink opened,
            InvoicePages pages,
            InstantSource clock) {
        this.invoices = invoices;
        this.papers = papers;
        this.establishments = establishments;
        this.notices = notices;
        this.opened = opened;
        this.pages = pages;
        this.clock = clock;
    }

    ResultBlock block(Payment payment, HttpServletRequest request) {
        var hospital = establishments.get(payment.establishment());
        var invoice = invoices.find(payment.establishment(), payment.invoice()).orElseThrow();
        var kind = kind(payment, invoice);
        var base = "/paiement/" + payment.reference();
        var isPaid = payment instanceof Payment.Paid;
        var receipt = isPaid ? papers.paper(invoice, ReceiptKind.RECEIPT, base).orElse(null) : null;
        var acquitted = isPaid ? acquitted(invoice, base).orElse(null) : null;
        var back = back(request, invoice);
        return new ResultBlock(
                kind,
                payment.reference().value(),
                payment.reference().number(),
                payment.amount().text(),
                payment instanceof Payment.Paid paid ? FrenchDates.dateAndTime(paid.at()) : "",
                hospital.name(),
                invoice.number().value(),
                kind + (receipt == null ? "" : "-r") + (acquitted == null ? "" : "-a"),
                establishments.shell(hospital).title(text("space.result." + kind + ".heading")),
                isPaid ? promise(hospital, payment) : "",
                receipt,
                acquitted,
                back,
                space(request, invoice));
    }

    private String kind(Payment payment, Invoice invoice) {
        return switch (payment) {
            case Payment.Started it -> waiting(payment);
            case Payment.Open it -> waiting(payment);
            case Payment.Unknown it -> waiting(payment);
            case Payment.Paid it -> "confirmed";
            case Payment.ToRefund it -> invoice.state() instanceof InvoiceState.Paid ? "twice" : "late";
            case Payment.Refused it -> "refused";
            case Payment.Failed it -> "failed";
            case Payment.Abandoned it -> "abandoned";
            case Payment.Expired it -> "expired";
            case Payment.Undecided it -> "undecided";
            case Payment.Reversed it -> "reversed";
        };
    }

    private String waiting(Payment payment) {
        return payment.order().startedAt().plus(PATIENCE).isAfter(clock.instant()) ? "waiting" : "checking";
    }

    private Optional<PaySlip.Paper> acquitted(Invoice invoice, String base) {
        if (!(invoice.state() instanceof InvoiceState.Paid)) {
            return Optional.empty();
        }
        return papers.paper(invoice, ReceiptKind.ACQUITTED, base)
                .or(() -> papers.paper(invoice, ReceiptKind.ATTESTATION, base));
    }

    /// The day by which the hospital promises its own facture acquittée; empty when Quittance makes it at once.
    private String promise(Establishment hospital, Payment payment) {
        return switch (hospital.mode()) {
            case PRIVATE, PUBLIC -> "";
            case PRIVATE_DEPOSITS ->
                FrenchDates.date(LocalDate.ofInstant(payment.at(), FrenchDates.PARIS)
                        .plus(notices.acquittedWithin(hospital.code())));
        };
    }

    /// Back to the page this visitor paid from: their open link to this very invoice, or the invoice
    /// when signed in.
    private @Nullable String back(HttpServletRequest request, Invoice invoice) {
        if (mayRead(request, invoice)) {
            return "/factures/" + invoice.number().address();
        }
        return opened.to(request, invoice).map(it -> "/payer/" + it.id()).orElse(null);
    }

    private @Nullable String space(HttpServletRequest request, Invoice invoice) {
        if (mayRead(request, invoice)) {
            return "/factures/" + invoice.number().address();
        }
        return opened.to(request, invoice).map(it -> "/espace/" + it.id()).orElse(null);
    }

    private boolean mayRead(HttpServletRequest request, Invoice invoice) {
        return VisitorSession.signedIn(request)
                .flatMap(visitor -> pages.find(visitor, invoice.number().address()))
                .filter(it -> it.id().equals(invoice.id()))
                .isPresent();
    }
}
