package fr.quittance.receipts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Amounts;
import fr.quittance.invoices.BilledCare;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceLine;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.money.Money;
import fr.quittance.papers.InvoiceData;
import fr.quittance.papers.InvoicePaper;
import fr.quittance.papers.SampleHospital;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Patient;
import fr.quittance.patients.PatientId;
import fr.quittance.patients.Stay;
import fr.quittance.payments.CaptureId;
import fr.quittance.payments.Confirmation;
import fr.quittance.payments.Order;
import fr.quittance.payments.Payment;
import fr.quittance.payments.PaymentReference;
import fr.quittance.payments.Person;
import fr.quittance.payments.Refund;
import fr.quittance.payments.RefundId;
import fr.quittance.payments.RefundReason;
import fr.quittance.payments.RefundState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/// Jeanne Dupont's paper of 84,50 €, without a portal.
public final class SamplePapers {

    private static final EstablishmentCode VALMONT = new EstablishmentCode("ch-valmont");
    private static final InvoiceId INVOICE = InvoiceId.next();
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
                BilledCare.NONE,
                "0048 1127 03");
    }

    /// The same stay, line by line, as the hospital's invoice.
    public static InvoicePaper invoiceOfLines() {
        return new InvoicePaper(
                SampleHospital.headOfInvoice(),
                invoice(),
                paper(ReceiptKind.ACQUITTED).patient(),
                care());
    }

    /// The facture acquittée of that invoice.
    public static PaidPaper acquittedOfLines() {
        var it = paper(ReceiptKind.ACQUITTED);
        return new PaidPaper(
                it.kind(), it.head(), it.invoice(), it.patient(), it.stay(), it.payment(), care(), it.memberNumber());
    }

    /// The avoir of a gesture of 38,50 € on that invoice.
    public static CreditPaper creditNote() {
        var it = paper(ReceiptKind.ACQUITTED);
        var cashier = new Person(new UUID(1, 1), "M. Petit");
        var refund = new Refund(
                VALMONT,
                new RefundId(new UUID(1, 2)),
                new PaymentReference("7M2K44ABCDEFGH23456789JKMN"),
                new CaptureId(new UUID(1, 3)),
                INVOICE,
                Money.euros("38.50"),
                RefundReason.GESTURE,
                "",
                cashier,
                PAID,
                true,
                PAID,
                false,
                new RefundState.Done(cashier, PAID, "re_1", true));
        var note = new CreditNote(
                VALMONT, refund.id(), "AV2026-000012", INVOICE, refund.amount(), LocalDate.of(2026, 10, 18), null);
        return new CreditPaper(note, it.head(), true, it.invoice(), it.patient(), refund, Money.ZERO);
    }

    /// What software reads in it before it is paid.
    public static InvoiceData data() {
        return new InvoiceData(invoice(), "Jeanne Dupont", care(), Money.ZERO);
    }

    /// An invoice of many pages.
    public static InvoicePaper invoiceOfManyLines(int lines) {
        var many = new BilledCare(Collections.nCopies(lines, care().lines().getFirst()));
        var it = invoiceOfLines();
        return new InvoicePaper(it.head(), it.invoice(), it.patient(), many);
    }

    private static BilledCare care() {
        return new BilledCare(List.of(
                line(
                        "Frais de séjour",
                        "Base de remboursement 862,00 €, taux 80 %",
                        "1",
                        "862.00",
                        "862.00",
                        "689.60",
                        "172.40",
                        "0"),
                line(
                        "Forfait journalier hospitalier",
                        "2 jours, du 21/09/2026 au 22/09/2026",
                        "2",
                        "23.00",
                        "46.00",
                        "0",
                        "0",
                        "46.00"),
                line(
                        "Chambre particulière",
                        "Demandée par écrit le 21/09/2026",
                        "1",
                        "38.50",
                        "38.50",
                        "0",
                        "0",
                        "38.50")));
    }

    private static InvoiceLine line(
            String label,
            String detail,
            String quantity,
            String price,
            String amount,
            String amo,
            String amc,
            String own) {
        return new InvoiceLine(
                label,
                detail,
                new BigDecimal(quantity),
                Money.euros(price),
                Money.euros(amount),
                Money.euros(amo),
                Money.euros(amc),
                Money.euros(own));
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
                INVOICE,
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
                INVOICE,
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
