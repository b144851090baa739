package fr.quittance.receipts;

import static fr.quittance.pages.Texts.text;

import fr.quittance.invoices.BilledCare;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.money.Money;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.papers.PaperHead;
import fr.quittance.patients.Patient;
import fr.quittance.patients.Stay;
import fr.quittance.payments.Payment;
import fr.quittance.verification.PaperMark;
import gg.jte.Content;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One A4 page that proves a payment: the sum first, then who, what and how.
///
/// A receipt goes to whoever paid, who may not be the patient: it carries initials and nothing of
/// the stay.
///
/// @param kind which paper
/// @param head who was paid, how to check it
/// @param invoice what was paid
/// @param patient who was cared for
/// @param stay when, if the hospital said so
/// @param payment the attempt that paid
/// @param care what the invoice is made of
/// @param memberNumber the patient's at the mutuelle; empty when the hospital did not send it
public record PaidPaper(
        ReceiptKind kind,
        PaperHead head,
        Invoice invoice,
        Patient patient,
        @Nullable Stay stay,
        Payment payment,
        BilledCare care,
        String memberNumber)
        implements Page {

    private static final String TICK = "<svg xmlns=\"http://www.w3.org/2000/svg\" alt=\"Payé\" viewBox=\"0 0 24 24\">"
            + "<circle cx=\"12\" cy=\"12\" r=\"11\" fill=\"#14633A\"/><path d=\"m6.800 12.400 3.400 3.400 7-7.300\""
            + " fill=\"none\" stroke=\"#fff\" stroke-width=\"2.600\" stroke-linecap=\"round\""
            + " stroke-linejoin=\"round\"/></svg>";

    public String title() {
        return switch (kind) {
            case RECEIPT -> text("receipts.title-receipt");
            case ACQUITTED -> text("receipts.title-acquitted");
            case ATTESTATION -> text("receipts.title-attestation");
        };
    }

    /// The foot stands at the bottom when the lines, set closer, leave it room on the first page.
    public String layout() {
        if (!showsLines()) {
            return "one";
        }
        return care.lines().size() <= 3 ? "one dense" : "";
    }

    public boolean showsLines() {
        return isNominative() && care.hasLines();
    }

    /// Whether the paper may name the patient and the stay.
    public boolean isNominative() {
        return kind != ReceiptKind.RECEIPT;
    }

    /// What makes it verifiable: a paper that proves a payment always has it.
    PaperMark mark() {
        return Objects.requireNonNull(head.mark());
    }

    public String stamp() {
        return text(isNominative() ? "receipts.stamp-paid" : "receipts.stamp-receipt");
    }

    /// What it certifies.
    public Money amount() {
        return amount(kind, invoice, payment);
    }

    /// A receipt says what its payment paid of the invoice; what goes to the insurer says all that was
    /// paid of it.
    static Money amount(ReceiptKind kind, Invoice invoice, Payment payment) {
        return kind != ReceiptKind.RECEIPT && invoice.state() instanceof InvoiceState.Paid it
                ? it.paid()
                : payment.order().amountOf(invoice.id());
    }

    /// How it was paid, online or at the desk.
    public String means() {
        return text("receipts.means-"
                + switch (payment.order().means()) {
                    case ONLINE -> "card";
                    case TERMINAL -> "terminal";
                    case CHEQUE -> "cheque";
                    case CASH -> "cash";
                    case TRANSFER -> "transfer";
                });
    }

    public Money left() {
        return invoice.leftToPay();
    }

    public String paidOn() {
        return FrenchDates.dateAndTime(payment.at());
    }

    public String issuedOn() {
        return FrenchDates.date(head.at());
    }

    /// « DUPONT Jeanne », as the hospital prints names.
    public String name() {
        return patient.listedName();
    }

    public String stayDates() {
        var from = stay == null ? null : stay.enteredOn();
        var to = stay == null ? null : stay.leftOn();
        if (from == null) {
            return to == null ? "" : FrenchDates.digits(to);
        }
        return to == null
                ? text("receipts.stay-from", FrenchDates.digits(from))
                : text("receipts.stay-range", FrenchDates.digits(from), FrenchDates.digits(to));
    }

    public String nda() {
        return Objects.requireNonNullElse(invoice.nda(), "");
    }

    public String proof() {
        return switch (kind) {
            case RECEIPT -> text("receipts.proof-receipt");
            case ACQUITTED ->
                text(invoice.document() == null ? "receipts.proof-acquitted" : "receipts.proof-acquitted-added");
            case ATTESTATION -> text("receipts.proof-attestation");
        };
    }

    public String legal() {
        return text(
                isNominative() ? "receipts.legal" : "receipts.legal-receipt",
                issuedOn(),
                head.hospital().name());
    }

    /// A white tick on green, drawn: no font has it. Heard as « Payé ».
    public static Content tick() {
        return output -> output.writeContent(TICK);
    }
}
