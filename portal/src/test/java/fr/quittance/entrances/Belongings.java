package fr.quittance.entrances;

import static fr.quittance.invoices.SampleInvoices.anInvoice;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.documents.DocumentId;
import fr.quittance.documents.Documents;
import fr.quittance.documents.SamplePdfs;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.insurers.Sending;
import fr.quittance.insurers.Sendings;
import fr.quittance.intake.Column;
import fr.quittance.intake.SampleRows;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.Invoices;
import fr.quittance.links.Link;
import fr.quittance.links.Links;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Patients;
import fr.quittance.receipts.ReceiptKind;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One patient at one hospital, with one of everything that an address can name, and words that nobody else may read.
///
/// The rows lie as the portal writes them, without the deeds that led to them: what is asked here is who may see them.
///
/// @param account of the patient, in the space
/// @param email theirs
/// @param canaries what is written in their things, and nowhere else
/// @param identity those of the canaries that say who they are
record Belongings(
        EstablishmentCode hospital,
        UUID account,
        String email,
        Names names,
        List<String> canaries,
        List<String> identity) {

    private static final Random RANDOM = new Random();
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// Names of which nothing exists.
    static Names nothing() {
        return new Names(
                "F2026-" + word(6),
                "AV2026-" + (100_000 + RANDOM.nextInt(899_999)),
                id(),
                word(43),
                id(),
                word(43),
                word(26),
                "P-" + word(4) + "-" + word(2),
                id(),
                id(),
                id(),
                id(),
                key(),
                aDay(),
                id(),
                id(),
                id(),
                id(),
                id(),
                id());
    }

    /// Somebody new.
    static Belongings at(EstablishmentCode hospital, ApplicationContext portal, int port) {
        var jdbc = portal.getBean(JdbcClient.class);
        var name = "Zeph" + word(7).toLowerCase(java.util.Locale.ROOT);
        var email = name.toLowerCase(java.util.Locale.ROOT) + "@exemple.fr";
        var mobile = "+3363998" + (1000 + RANDOM.nextInt(8999));
        var euros = 4000 + RANDOM.nextInt(4999);
        var clerk = SampleStaff.employ(portal, hospital.value(), StaffRole.BILLING_CLERK);
        var paid = invoice(portal, hospital, email, mobile, euros + ".37");
        var toPay = invoice(portal, hospital, email, mobile, euros + ".41");
        jdbc.sql(
                        "update patients.patient set last_name = :name, birth_name = :name, first_name = :name where id in (:ids)")
                .param("name", name)
                .param("ids", List.of(paid.patient().value(), toPay.patient().value()))
                .update();
        var rows = new Rows(jdbc, hospital, name, clerk.id());
        var account = rows.account(email, paid.patient().value());
        var nothing = nothing();
        var payment = word(26);
        var doubt = word(26);
        var cash = rows.paid(paid, payment, euros * 100L + 37, () -> pdf(portal, hospital));
        rows.inDoubt(toPay, doubt, euros * 100L + 41);
        rows.creditNote(paid, nothing.avoir(), pdf(portal, hospital));
        rows.callback(nothing.callback());
        rows.closedDay(nothing.day(), pdf(portal, hospital));
        var promised = rows.money(euros * 100L + 53, "UNMATCHED");
        var sending = sent(portal, rows, paid);
        var links = portal.getBean(Links.class);
        var link = links.make(paid, Link.Channel.MAIL);
        var names = new Names(
                paid.number().value(),
                nothing.avoir(),
                sending.id(),
                portal.getBean(Sendings.class).token(sending),
                link.id(),
                links.token(link),
                payment,
                "P-" + doubt.substring(0, 4) + "-" + doubt.substring(4, 6),
                cash,
                rows.money(euros * 100L + 43, "UNMATCHED"),
                rows.money(euros * 100L + 47, "CONTRADICTED"),
                rows.refund(promised, word(26), euros * 100L + 53),
                nothing.callback(),
                nothing.day(),
                rows.question(toPay, pdf(portal, hospital)),
                rows.stay(paid),
                draft(portal, port, clerk, name),
                rows.run(toPay),
                clerk.id(),
                rows.passkey());
        var patient =
                portal.getBean(Patients.class).find(hospital, paid.patient()).orElseThrow();
        var identity = List.of(name, name.toUpperCase(java.util.Locale.ROOT), email, mobile, patient.ipp());
        var canaries = new ArrayList<>(identity);
        canaries.addAll(List.of(
                thousands(euros) + ",37",
                thousands(euros) + ",41",
                thousands(euros) + ",43",
                thousands(euros) + ",47",
                thousands(euros) + ",53",
                euros + ",37",
                euros + ",41",
                euros + ",43",
                euros + ",47",
                euros + ",53",
                paid.number().value(),
                toPay.number().value(),
                String.valueOf(paid.nda()),
                names.avoir(),
                names.payment(),
                names.doubt(),
                names.callback(),
                clerk.name()));
        return new Belongings(hospital, account, email, names, List.copyOf(canaries), identity);
    }

    private static Invoice invoice(
            ApplicationContext portal, EstablishmentCode hospital, String email, String mobile, String euros) {
        return anInvoice()
                .at(hospital)
                .of(euros)
                .reachedAt(new Contacts(email, mobile, true))
                .withDocument(pdf(portal, hospital))
                .in(portal.getBean(Patients.class), portal.getBean(Invoices.class));
    }

    /// A sending to a mutuelle, of which no message leaves.
    private static Sending sent(ApplicationContext portal, Rows rows, Invoice invoice) {
        var now = Instant.now();
        var sending = new Sending(
                invoice.establishment(),
                id(),
                invoice.id(),
                ReceiptKind.ACQUITTED,
                1,
                pdf(portal, invoice.establishment()),
                new Sending.Recipient(rows.word(), "remboursements@mutuelle.example", rows.word()),
                now,
                now.plus(Duration.ofDays(30)),
                null,
                null);
        var token = portal.getBean(Sendings.class).token(sending);
        rows.sending(sending, Documents.sha256(token.getBytes(StandardCharsets.UTF_8)));
        return sending;
    }

    private static UUID draft(ApplicationContext portal, int port, StaffMember clerk, String name) {
        var number = "B" + word(9);
        var row = SampleRows.anInvoiceRow(number).with(Column.LAST_NAME, name);
        var index = SampleRows.index(List.of(row)).getBytes(StandardCharsets.UTF_8);
        var brought = SampleStaff.signedIn(portal, port, clerk)
                .upload(
                        "/gestion/depots/envoi",
                        "fichiers",
                        Map.of("index.csv", index, row.cell(Column.FILE), SampleRows.pdf(number)));
        var address = brought.headers().firstValue("Location").orElseThrow();
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private static DocumentId pdf(ApplicationContext portal, EstablishmentCode hospital) {
        return portal.getBean(Documents.class)
                .store(hospital, SamplePdfs.invoice(word(9)), "application/pdf")
                .id();
    }

    private static String thousands(int euros) {
        return euros / 1000 + "\u00A0" + "%03d".formatted(euros % 1000);
    }

    static UUID id() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    private static LocalDate aDay() {
        return LocalDate.of(1990, 1, 1).plusDays(RANDOM.nextInt(7000));
    }

    private static String word(int length) {
        var word = new StringBuilder();
        RANDOM.ints(length, 0, LETTERS.length()).forEach(at -> word.append(LETTERS.charAt(at)));
        return word.toString();
    }

    private static String key() {
        return Documents.sha256(word(30).getBytes(StandardCharsets.UTF_8));
    }
}
