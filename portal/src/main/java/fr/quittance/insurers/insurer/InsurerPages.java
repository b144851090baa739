package fr.quittance.insurers.insurer;

import fr.quittance.establishments.Establishments;
import fr.quittance.insurers.Sending;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.patients.Patients;
import fr.quittance.payments.Refunds;
import fr.quittance.receipts.ReceiptKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/// Makes the pages of the mutuelle's door.
@Component
class InsurerPages {

    private final Establishments establishments;
    private final Invoices invoices;
    private final Patients patients;
    private final Refunds refunds;

    InsurerPages(Establishments establishments, Invoices invoices, Patients patients, Refunds refunds) {
        this.establishments = establishments;
        this.invoices = invoices;
        this.patients = patients;
        this.refunds = refunds;
    }

    Invoice invoice(Sending sending) {
        return invoices.find(sending.establishment(), sending.invoice()).orElseThrow();
    }

    Page sealed(Sending sending, String state) {
        return new SealedPage(
                establishments.shell(establishments.get(sending.establishment())),
                state,
                base(sending),
                invoice(sending).number().value(),
                FrenchDates.date(sending.expiresAt()));
    }

    Page cut(HttpServletRequest request) {
        var shell = establishments.shell(establishments.at(request.getHeader("Host")));
        return new SealedPage(shell, "cut", "", "", "");
    }

    Page opened(Sending sending) {
        var hospital = establishments.get(sending.establishment());
        var invoice = invoice(sending);
        var patient = patients.find(sending.establishment(), invoice.patient()).orElseThrow();
        return new PackPage(
                establishments.shell(hospital),
                base(sending),
                invoice.number().value(),
                patient.listedName(),
                FrenchDates.digits(patient.birthDate()),
                sending.to().memberNumber(),
                invoice.amounts().patient().text(),
                state(invoice),
                sending.kind() == ReceiptKind.ACQUITTED ? "acquitted" : "attestation",
                hospital.finess(),
                FrenchDates.date(sending.expiresAt()),
                hospital.host());
    }

    private String state(Invoice invoice) {
        return switch (invoice.state()) {
            case InvoiceState.Paid paid -> paid(invoice, paid);
            case InvoiceState.NothingToPay it -> "paid";
            case InvoiceState.ToPay it -> "to-pay";
            case InvoiceState.Cancelled it -> "cancelled";
        };
    }

    /// A mutuelle reimburses what the patient paid and was not given back.
    private String paid(Invoice invoice, InvoiceState.Paid paid) {
        var back = refunds.givenBack(invoice.establishment(), List.of(invoice.id()))
                .get(invoice.id());
        if (back == null) {
            return "paid";
        }
        return back.amount().compareTo(paid.paid()) >= 0 ? "refunded" : "partly-refunded";
    }

    private static String base(Sending sending) {
        return "/mutuelle/dossier/" + sending.id();
    }
}
