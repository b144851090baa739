package fr.quittance.invoices;

import fr.quittance.documents.DocumentId;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Patient;
import fr.quittance.patients.PatientId;
import fr.quittance.patients.Patients;
import fr.quittance.patients.Stay;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Synthetic patients and invoices for tests, in phrases: `anInvoice().of("84.50").dueOn(date).in(patients, invoices)`.
public final class SampleInvoices {

    public static final EstablishmentCode VALMONT = new EstablishmentCode("ch-valmont");
    public static final EstablishmentCode TILLEULS = new EstablishmentCode("clinique-des-tilleuls");
    public static final LocalDate JEANNES_BIRTH_DATE = LocalDate.of(1957, 3, 27);

    private static final AtomicInteger SEQUENCE = new AtomicInteger(1000);

    private EstablishmentCode establishment = VALMONT;
    private Money due = Money.euros("84.50");
    private LocalDate dueOn = LocalDate.now(java.time.ZoneId.of("Europe/Paris")).plusDays(30);
    private Contacts contacts = new Contacts("jeanne.dupont@exemple.fr", "+33639980001", true);
    private @Nullable DocumentId document;
    private String ipp = "IPP" + SEQUENCE.incrementAndGet();

    private SampleInvoices() {}

    /// An invoice of 84,50 € for Jeanne Dupont, due in thirty days, with an e-mail and a mobile.
    public static SampleInvoices anInvoice() {
        return new SampleInvoices();
    }

    public SampleInvoices at(EstablishmentCode hospital) {
        establishment = hospital;
        return this;
    }

    public SampleInvoices of(String euros) {
        due = Money.euros(euros);
        return this;
    }

    public SampleInvoices dueOn(LocalDate date) {
        dueOn = date;
        return this;
    }

    public SampleInvoices reachedAt(Contacts where) {
        contacts = where;
        return this;
    }

    public SampleInvoices withDocument(DocumentId pdf) {
        document = pdf;
        return this;
    }

    /// For the patient of this IPP, instead of a new one.
    public SampleInvoices forPatient(String knownIpp) {
        ipp = knownIpp;
        return this;
    }

    /// Records the patient, the stay and the invoice.
    public Invoice in(Patients patients, Invoices invoices) {
        var patient = patients.record(
                        establishment,
                        new Patient(
                                PatientId.next(),
                                ipp,
                                "DURAND",
                                "DUPONT",
                                "Jeanne",
                                JEANNES_BIRTH_DATE,
                                "fr",
                                contacts))
                .orElseThrow();
        var number = SEQUENCE.incrementAndGet();
        var nda = "NDA" + number;
        patients.recordStay(
                establishment, patient, new Stay(nda, LocalDate.of(2026, 9, 14), LocalDate.of(2026, 9, 16)));
        var amounts = new Amounts(
                due.plus(Money.euros("862.00")),
                Money.euros("689.60"),
                Money.euros("172.40"),
                Money.ZERO,
                due,
                Money.ZERO,
                Money.ZERO);
        var invoice = Invoice.issued(
                establishment,
                new InvoiceNumber("F2026-%06d".formatted(number)),
                patient,
                nda,
                LocalDate.of(2026, 9, 30),
                dueOn,
                amounts,
                document);
        if (!invoices.add(invoice)) {
            throw new IllegalStateException("The number was taken: " + invoice.number());
        }
        return invoice;
    }
}
