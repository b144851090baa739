package fr.quittance.billcheck;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.invoices.BilledCares;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.pages.FrenchDates;
import fr.quittance.patients.Patient;
import fr.quittance.patients.Patients;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Checks the bills of a hospital by its own limits, today.
@Component
public class CheckBills {

    private final BillcheckSettings settings;
    private final Establishments establishments;
    private final Invoices invoices;
    private final Patients patients;
    private final BilledCares cares;
    private final InstantSource clock;

    CheckBills(
            BillcheckSettings settings,
            Establishments establishments,
            Invoices invoices,
            Patients patients,
            BilledCares cares,
            InstantSource clock) {
        this.settings = settings;
        this.establishments = establishments;
        this.invoices = invoices;
        this.patients = patients;
        this.cares = cares;
        this.clock = clock;
    }

    /// What there is to say of a bill.
    public List<Finding> check(EstablishmentCode establishment, Bill bill) {
        return BillCheck.check(
                bill, settings.of(establishment), LocalDate.ofInstant(clock.instant(), FrenchDates.PARIS));
    }

    /// What there is to say of an invoice on file, while it is to pay; nothing afterwards.
    public List<Finding> check(Invoice invoice, Patient patient) {
        if (!(invoice.state() instanceof InvoiceState.ToPay)) {
            return List.of();
        }
        var establishment = invoice.establishment();
        var nda = Optional.ofNullable(invoice.nda());
        var sameStay = nda.map(List::of).map(it -> invoices.ofStays(establishment, it)).orElse(List.of()).stream()
                .filter(it -> !it.id().equals(invoice.id()))
                .filter(it -> it.amounts().due().equals(invoice.amounts().due()))
                .map(Invoice::number)
                .toList();
        var bill = new Bill(
                establishments.get(establishment).mode(),
                invoice.number(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.amounts(),
                cares.of(establishment, invoice.id()),
                patient.birthDate(),
                patient.contacts(),
                nda.flatMap(it -> patients.stay(establishment, it)).orElse(null),
                sameStay);
        return check(establishment, bill);
    }
}
