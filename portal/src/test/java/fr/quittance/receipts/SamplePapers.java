package fr.quittance.receipts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Amounts;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.money.Money;
import fr.quittance.papers.SampleHospital;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Patient;
import fr.quittance.patients.PatientId;
import fr.quittance.patients.Stay;
import fr.quittance.payments.Confirmation;
import fr.quittance.payments.Order;
import fr.quittance.payments.Payment;
import fr.quittance.payments.PaymentReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// Jeanne Dupont's paper of 84,50 €, without a portal.
public final class SamplePapers {

    private static final EstablishmentCode VALMONT = new EstablishmentCode("ch-valmont");
    private static final Instant PAID = Instant.parse("2026-10-18T19:14:00Z");

    private SamplePapers() {}

    public static PaidPaper paper(ReceiptKind kind) {
        return new PaidPaper(
                kind,
                SampleHospital.head(),
                invoice(),
                new Patient(
                        PatientId.next(),
                        "8004127",
                        "MARTIN",
                        "DUPONT",
                        "Jeanne",
                        LocalDate.of(1957, 3, 27),
                        "fr",
                        Contacts.NONE),
                new Stay("260921774", LocalDate.of(2026, 9, 21), LocalDate.of(2026, 9, 22)),
                payment(),
                "0048 1127 03");
    }

    private static Invoice invoice() {
        var amounts = new Amounts(
                Money.euros("946.50"),
                Money.euros("689.60"),
                Money.euros("172.40"),
                Money.ZERO,
                Money.euros("46.00"),
                Money.euros("38.50"),
                Money.ZERO);
        return new Invoice(
                VALMONT,
                InvoiceId.next(),
                new InvoiceNumber("F2026-004518"),
                PatientId.next(),
                "260921774",
                LocalDate.of(2026, 9, 30),
                LocalDate.of(2026, 10, 30),
                amounts,
                new InvoiceState.Paid(Money.euros("84.50"), PAID),
                null);
    }

    private static Payment payment() {
        var order = new Order(
                new PaymentReference("8F3K22ABCDEFGH23456789JKMN"),
                VALMONT,
                InvoiceId.next(),
                Money.euros("84.50"),
                "paytweak",
                PAID.minus(Duration.ofMinutes(2)),
                PAID.plus(Duration.ofMinutes(13)));
        return new Payment.Paid(order, PAID, Confirmation.CONFIRMED);
    }

    /// For people to look at: `target/papers`.
    public static void keep(String name, byte[] pdf) {
        try {
            Files.write(Files.createDirectories(Path.of("target", "papers")).resolve(name + ".pdf"), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
