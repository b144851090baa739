package fr.quittance.space.patient;

import static fr.quittance.pages.Texts.text;

import fr.quittance.accounts.AccountId;
import fr.quittance.accounts.Accounts;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.Invoices;
import fr.quittance.money.Money;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.payments.Payment;
import fr.quittance.payments.Payments;
import fr.quittance.visitors.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages of the signed-in space. An invoice that is not the patient's does not exist here.
@Component
class InvoicePages {

    private final Accounts accounts;
    private final Invoices invoices;
    private final Payments payments;
    private final InvoiceParts parts;
    private final PackPages packs;
    private final Establishments establishments;

    InvoicePages(
            Accounts accounts,
            Invoices invoices,
            Payments payments,
            InvoiceParts parts,
            PackPages packs,
            Establishments establishments) {
        this.accounts = accounts;
        this.invoices = invoices;
        this.payments = payments;
        this.parts = parts;
        this.packs = packs;
        this.establishments = establishments;
    }

    /// All the invoices of the people this account reads for, newest first.
    List<Invoice> all(Visitor.SignedIn visitor) {
        var establishment = new EstablishmentCode(visitor.establishment());
        var all = new ArrayList<Invoice>();
        accounts.patients(establishment, new AccountId(visitor.accountId()))
                .forEach(patient -> all.addAll(invoices.of(establishment, patient)));
        all.sort((a, b) -> b.issuedOn().compareTo(a.issuedOn()));
        return List.copyOf(all);
    }

    /// The invoice of this number, if it is one of theirs.
    Optional<Invoice> find(Visitor.SignedIn visitor, String number) {
        var establishment = new EstablishmentCode(visitor.establishment());
        return InvoiceNumber.inAddress(number)
                .flatMap(it -> invoices.find(establishment, it))
                .filter(invoice -> accounts.patients(establishment, new AccountId(visitor.accountId()))
                        .contains(invoice.patient()));
    }

    Page list(Visitor.SignedIn visitor, @Nullable Integer year, @Nullable String welcome) {
        var hospital = establishments.get(new EstablishmentCode(visitor.establishment()));
        var all = all(visitor);
        var years = all.size() <= 20
                ? List.<Integer>of()
                : all.stream().map(it -> it.issuedOn().getYear()).distinct().toList();
        var toPay = new ArrayList<PaySlip>();
        var settled = new ArrayList<InvoicesPage.Row>();
        var shown = all.stream()
                .filter(it -> year == null || it.issuedOn().getYear() == year)
                .toList();
        var listed = parts.slips().listed(hospital.code(), shown);
        for (int i = 0; i < shown.size(); i++) {
            var slip = listed.get(i);
            if (slip.standing().settled()) {
                settled.add(row(shown.get(i), slip));
            } else {
                toPay.add(slip);
            }
        }
        return new InvoicesPage(establishments.shell(hospital).whenSignedIn(), welcome, toPay, settled, years, year);
    }

    private static InvoicesPage.Row row(Invoice invoice, PaySlip slip) {
        var standing = slip.standing();
        var paid = standing instanceof fr.quittance.space.Standing.Paid it ? it : null;
        return new InvoicesPage.Row(
                slip.label(),
                slip.number(),
                slip.base(),
                paid == null ? FrenchDates.date(invoice.issuedOn()) : FrenchDates.date(paid.paidAt()),
                standing,
                invoice.amounts().patient().text());
    }

    Page one(Invoice invoice, @Nullable String welcome, @Nullable String alert) {
        var hospital = establishments.get(invoice.establishment());
        var all = parts.papers().of(invoice);
        return new InvoicePage(
                establishments.shell(hospital).whenSignedIn(),
                parts.slips().forPatient(invoice, all),
                welcome,
                alert,
                FrenchDates.date(invoice.dueOn()),
                all,
                bill(invoice),
                new PaySlip.Fact(
                        text("space.bill.patient"), invoice.amounts().patient().text()),
                alreadyPaid(invoice),
                paid(invoice),
                parts.readers().of(invoice),
                packs.sent(invoice));
    }

    PaySlip slip(Invoice invoice) {
        return parts.slips().forPatient(invoice, parts.papers().of(invoice));
    }

    private static List<PaySlip.Fact> bill(Invoice invoice) {
        var amounts = invoice.amounts();
        var lines = new ArrayList<PaySlip.Fact>();
        lines.add(new PaySlip.Fact(text("space.bill.total"), amounts.total().text()));
        lines.add(new PaySlip.Fact(text("space.bill.amo"), less(amounts.amo())));
        lines.add(new PaySlip.Fact(text("space.bill.amc-participation"), less(amounts.amcParticipation())));
        if (amounts.amcExigences().isPositive()) {
            lines.add(new PaySlip.Fact(text("space.bill.amc-exigences"), less(amounts.amcExigences())));
        }
        if (amounts.patientExigences().isPositive()) {
            lines.add(new PaySlip.Fact(
                    text("space.bill.patient-participation"),
                    amounts.patientParticipation().text()));
            lines.add(new PaySlip.Fact(
                    text("space.bill.patient-exigences"),
                    amounts.patientExigences().text()));
        }
        return List.copyOf(lines);
    }

    private static List<PaySlip.Fact> alreadyPaid(Invoice invoice) {
        var amounts = invoice.amounts();
        if (amounts.alreadyPaid().isZero()) {
            return List.of();
        }
        return List.of(
                new PaySlip.Fact(text("space.bill.already-paid"), less(amounts.alreadyPaid())),
                new PaySlip.Fact(text("space.bill.due"), amounts.due().text()));
    }

    private static String less(Money amount) {
        return amount.isZero() ? amount.text() : Money.ZERO.minus(amount).text();
    }

    private List<InvoicePage.PaidLine> paid(Invoice invoice) {
        return payments.of(invoice.establishment(), invoice.id()).stream()
                .filter(Payment.Paid.class::isInstance)
                .map(payment -> new InvoicePage.PaidLine(
                        FrenchDates.dateAndTime(payment.at()),
                        payment.reference().number(),
                        payment.amount().text()))
                .toList();
    }
}
