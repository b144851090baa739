package fr.quittance.verification.patient;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.BooksNotKept;
import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.documents.Documents;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.Invoices;
import fr.quittance.money.Money;
import fr.quittance.patients.Patients;
import fr.quittance.payments.SampleRefunds;
import fr.quittance.verification.MarkPaper;
import fr.quittance.verification.PaperKind;
import fr.quittance.verification.PaperMark;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;

@PortalTest
@BooksNotKept("settles invoices without money")
class VerifyingAPaperTest {

    private static final LocalDate PAID_ON = LocalDate.of(2026, 10, 18);
    private static final String[] BIRTH_DATE = {"jour", "27", "mois", "3", "annee", "1957"};

    @LocalServerPort
    int port;

    @Autowired
    MarkPaper marks;

    @Autowired
    Invoices invoices;

    @Autowired
    Patients patients;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    VerifyDoors doors;

    private Visit visit;

    @BeforeEach
    void comeIn() {
        visit = new Visit(port);
        jdbc.sql("delete from rate_limit").update();
    }

    @Test
    void the_code_says_number_date_sum_and_state_and_nothing_of_the_person() {
        var invoice = paidInvoice();
        var mark = issued(invoice, PaperKind.ACQUITTED, "file");

        var answer = visit.post("/verifier", "code", mark.code().readable());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Ce document vient bien de nous", "Facture acquittée", "Payée")
                .contains(invoice.number().value(), "84,50\u00A0€", "18\u00A0octobre\u00A02026");
        assertNobodyIsNamed(answer.body());
    }

    @Test
    void the_address_of_the_qr_code_says_the_same_however_often_it_is_scanned() {
        var mark = issued(paidInvoice(), PaperKind.RECEIPT, "scanned");
        var path = mark.address().substring(0, mark.address().indexOf('#'));

        for (int n = 0; n < 25; n++) {
            var answer = visit.get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Ce document vient bien de nous", "Reçu de paiement");
            assertNobodyIsNamed(answer.body());
        }
    }

    @Test
    void the_file_itself_is_known_again_and_one_changed_byte_is_not() {
        issued(paidInvoice(), PaperKind.ACQUITTED, "the bytes of the file");

        assertThat(visit.upload("/verifier/fichier", "fichier", "f.pdf", "the bytes of the file")
                        .body())
                .contains("Ce document vient bien de nous", "exactement celui");
        var changed = visit.upload("/verifier/fichier", "fichier", "f.pdf", "The bytes of the file");
        assertThat(changed.statusCode()).isEqualTo(404);
        assertThat(changed.body()).contains("Nous ne connaissons pas ce document");
        assertThat(visit.post("/verifier", "empreinte", sha256("the bytes of the file"))
                        .body())
                .contains("Ce document vient bien de nous");
    }

    @Test
    void a_paper_of_another_hospital_is_as_unknown_as_an_invented_one() {
        var foreign = issued(anInvoice().at(TILLEULS).in(patients, invoices), PaperKind.RECEIPT, "foreign");

        var answer = visit.post("/verifier", "code", foreign.code().readable());
        var unknown = visit.post("/verifier", "code", neverIssued().code().readable());

        assertThat(answer.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(404);
        assertThat(answer.body().replace(foreign.code().readable(), ""))
                .isEqualTo(unknown.body().replaceAll("value=\"[2-9A-Z-]{14}\"", "value=\"\""));
        assertThat(visit.upload("/verifier/fichier", "fichier", "f.pdf", "foreign")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_paper_whose_invoice_was_withdrawn_says_what_replaced_it() {
        var invoice = anInvoice().in(patients, invoices);
        var mark = issued(invoice, PaperKind.ACQUITTED, "withdrawn");
        invoices.cancel(VALMONT, invoice.id(), new InvoiceNumber("F2026-777777"));

        assertThat(visit.get("/v/" + mark.code()).body())
                .contains("Annulée", "remplacée par la facture F2026-777777")
                .doesNotContain("tag--paid");
    }

    @Test
    void a_paper_with_a_newer_version_says_so_and_the_newer_one_is_good() {
        var invoice = paidInvoice();
        var old = issued(invoice, PaperKind.ACQUITTED, "first version");
        var newer = issued(invoice, PaperKind.ACQUITTED, "second version");
        issued(invoice, PaperKind.RECEIPT, "another kind");

        assertThat(visit.get("/v/" + old.code()).body()).contains("Remplacée").doesNotContain("tag--paid");
        assertThat(visit.get("/v/" + newer.code()).body()).contains("tag--paid");
    }

    @Test
    void a_paper_of_an_invoice_that_is_not_paid_is_not_shown_as_paid() {
        var mark = issued(anInvoice().in(patients, invoices), PaperKind.ATTESTATION, "unpaid");

        assertThat(visit.get("/v/" + mark.code()).body()).contains("Non payée").doesNotContain("tag--paid");
    }

    @Test
    void a_paper_whose_money_went_back_says_so_and_how_much() {
        var whole = paidInvoice();
        var mark = issued(whole, PaperKind.ACQUITTED, "given back");
        SampleRefunds.givenBack(jdbc, whole, Money.euros("84.50"));
        var part = paidInvoice();
        var other = issued(part, PaperKind.ACQUITTED, "given back in part");
        SampleRefunds.givenBack(jdbc, part, Money.euros("10.00"));

        assertThat(visit.get("/v/" + mark.code()).body())
                .contains("Remboursée", "20\u00A0octobre\u00A02026")
                .doesNotContain("tag--paid", "en partie");
        assertThat(visit.get("/v/" + other.code()).body())
                .contains("Remboursée en partie", "10,00\u00A0€")
                .doesNotContain("tag--paid");
    }

    @Test
    void an_avoir_proves_that_money_went_back_whatever_came_after() {
        var invoice = paidInvoice();
        var mark = issued(invoice, PaperKind.CREDIT_NOTE, "avoir");
        issued(invoice, PaperKind.CREDIT_NOTE, "a second one");

        var answer = visit.get("/v/" + mark.code()).body();

        assertThat(answer)
                .contains("Avoir ou attestation de remboursement", "Remboursement fait", "Date du remboursement")
                .contains("84,50\u00A0€ ont été remboursés sur cette facture le 18\u00A0octobre\u00A02026")
                .doesNotContain("Remplacée");
        assertNobodyIsNamed(answer);
    }

    @Test
    void whoever_asked_too_often_has_no_file_read_any_more() throws java.io.IOException {
        var file = new MockMultipartFile("fichier", new byte[] {1}) {
            @Override
            public byte[] getBytes() {
                throw new AssertionError("the whole file is in memory");
            }
        };
        var request = new MockHttpServletRequest();
        request.addHeader("Host", "localhost");
        assertThat(doors.file(file, request).getStatusCode().value()).isEqualTo(404);
        for (int n = 0; n < 19; n++) {
            doors.file(file, request);
        }
        var unread = new MockMultipartFile("fichier", new byte[] {1}) {
            @Override
            public java.io.InputStream getInputStream() {
                throw new AssertionError("the file was read before anybody asked whether it may be");
            }
        };

        assertThat(doors.file(unread, request).getStatusCode().value()).isEqualTo(429);
    }

    @Test
    void the_person_is_named_to_whoever_knows_the_birth_date_five_times_a_day() {
        var mark = issued(paidInvoice(), PaperKind.ACQUITTED, "named");

        assertThat(person(mark, BIRTH_DATE).body()).contains("DUPONT Jeanne");
        for (int n = 0; n < 4; n++) {
            var wrong = person(mark, "jour", "28", "mois", "3", "annee", "1957");
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertNobodyIsNamed(wrong.body().replace("value=\"1957\"", ""));
        }
        var tooMany = person(mark, BIRTH_DATE);
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.body()).doesNotContain("Jeanne", "DUPONT");
    }

    @Test
    void a_receipt_tells_initials_only() {
        var mark = issued(paidInvoice(), PaperKind.RECEIPT, "initials");

        assertThat(person(mark, BIRTH_DATE).body()).contains("J.\u00A0D.").doesNotContain("Jeanne", "DUPONT");
    }

    @Test
    void a_mistyped_code_costs_no_try_and_twenty_wrong_ones_close_the_door_for_a_while() {
        var mark = issued(paidInvoice(), PaperKind.RECEIPT, "door");
        for (int n = 0; n < 30; n++) {
            var answer = visit.post("/verifier", "code", "K7M4-QX9T-B2V");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Ce code n'est pas complet");
        }
        assertThat(visit.post("/verifier", "code", "K7M4QX9TB2").body()).contains("est celui d'un message");

        for (int n = 0; n < 20; n++) {
            visit.post("/verifier", "code", neverIssued().code().value());
        }

        assertThat(visit.post("/verifier", "code", mark.code().value()).statusCode())
                .isEqualTo(429);
        assertThat(visit.upload("/verifier/fichier", "fichier", "f.pdf", "x").statusCode())
                .isEqualTo(429);
    }

    @Test
    void a_telephone_without_network_reads_the_claim_and_the_published_key_proves_it() throws Exception {
        var invoice = paidInvoice();
        var address = issued(invoice, PaperKind.ACQUITTED, "claim").address();
        var signedPart = address.substring(0, address.indexOf("&s="));
        var signature = Base64.getUrlDecoder().decode(address.substring(address.indexOf("&s=") + 3));

        assertThat(signedPart)
                .contains("facture=" + invoice.number())
                .endsWith("&date=2026-10-18&montant=84.50&etat=acquittee");
        assertThat(proves(signedPart, signature)).isTrue();
        assertThat(proves(signedPart.replace("84.50", "94.50"), signature)).isFalse();
        assertThat(new Visit(port).get("/verifier/cle.pem").body()).startsWith("-----BEGIN PUBLIC KEY-----");
    }

    private boolean proves(String text, byte[] signature) throws Exception {
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(publishedKey());
        verifier.update(text.getBytes(StandardCharsets.UTF_8));
        return verifier.verify(signature);
    }

    private PublicKey publishedKey() throws Exception {
        var pem = visit.get("/verifier/cle.pem").body().replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
    }

    private HttpResponse<String> person(PaperMark mark, String... birthDate) {
        var fields = new String[birthDate.length + 2];
        fields[0] = "code";
        fields[1] = mark.code().readable();
        System.arraycopy(birthDate, 0, fields, 2, birthDate.length);
        return visit.post("/verifier", fields);
    }

    private Invoice paidInvoice() {
        var invoice = anInvoice().in(patients, invoices);
        invoices.settle(VALMONT, invoice.id(), Money.euros("84.50"), Instant.parse("2026-10-18T19:14:00Z"));
        return invoice;
    }

    private PaperMark issued(Invoice invoice, PaperKind kind, String file) {
        var mark = marks.mark(kind, invoice, Money.euros("84.50"), PAID_ON);
        marks.issued(mark, sha256(file));
        return mark;
    }

    private PaperMark neverIssued() {
        return marks.mark(PaperKind.RECEIPT, anInvoice().in(patients, invoices), Money.euros("1.00"), PAID_ON);
    }

    private static String sha256(String text) {
        return Documents.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertNobodyIsNamed(String page) {
        assertThat(page)
                .doesNotContainIgnoringCase("dupont")
                .doesNotContainIgnoringCase("jeanne")
                .doesNotContain("J.\u00A0D.", "1957", "IPP", "NDA");
    }
}
