package fr.quittance.receipts;

import static fr.quittance.pages.Texts.text;

import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.money.Money;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.papers.PaperHead;
import fr.quittance.patients.Patient;
import fr.quittance.payments.Refund;
import fr.quittance.payments.RefundState;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One A4 page that shows the insurer that money went back: how much, when, of which invoice and why.
///
/// @param note what is credited
/// @param head who gives it back, how to check it
/// @param corrects whether it corrects the invoice (avoir), which is the hospital's own invoice; otherwise it
///     attests what the public accountant or the hospital's own software corrects
/// @param invoice the invoice that had taken the money
/// @param patient who was cared for
/// @param refund how it went back
/// @param before what earlier credit notes took off the same invoice
public record CreditPaper(
        CreditNote note,
        PaperHead head,
        boolean corrects,
        Invoice invoice,
        Patient patient,
        Refund refund,
        Money before)
        implements Page {

    public String title() {
        return text(corrects ? "receipts.title-credit" : "receipts.title-refund");
    }

    /// « DUPONT Jeanne », as the hospital prints names.
    public String name() {
        return patient.listedName();
    }

    public String reason() {
        return text("receipts.credit-reason-" + refund.reason().name().toLowerCase(Locale.ROOT));
    }

    /// How it went back: to the card that paid, or by the hospital.
    public String way() {
        var byPlatform = refund.state() instanceof RefundState.Done done && done.byPlatform();
        return text(byPlatform ? "receipts.credit-way-card" : "receipts.credit-way-hospital");
    }

    /// What the invoice still asks of the patient after it; null where the invoice itself is gone.
    public @Nullable Money after() {
        return invoice.state() instanceof InvoiceState.Paid
                ? invoice.amounts().patient().minus(before).minus(note.amount())
                : null;
    }

    /// What became of the invoice, in a sentence.
    public String fate() {
        var number = invoice.number().value();
        var issuedOn = FrenchDates.date(invoice.issuedOn());
        return switch (invoice.state()) {
            case InvoiceState.Cancelled(var at, var by) ->
                by == null
                        ? text("receipts.credit-cancels", number, issuedOn)
                        : text("receipts.credit-replaced", number, issuedOn, by);
            case InvoiceState.Paid it -> text("receipts.credit-reduces", number, issuedOn);
            case InvoiceState.ToPay it -> text("receipts.credit-reduces", number, issuedOn);
            case InvoiceState.NothingToPay it -> text("receipts.credit-reduces", number, issuedOn);
        };
    }

    public String nda() {
        return Objects.requireNonNullElse(invoice.nda(), "");
    }

    public String legal() {
        return text(
                "receipts.legal", FrenchDates.date(head.at()), head.hospital().name());
    }
}
