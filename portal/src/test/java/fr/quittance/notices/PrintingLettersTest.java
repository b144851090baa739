package fr.quittance.notices;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.documents.Documents;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.Invoices;
import fr.quittance.links.Links;
import fr.quittance.papers.QrReader;
import fr.quittance.papers.VeraPdf;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Patients;
import fr.quittance.receipts.SamplePapers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Patients whom no e-mail and no SMS can reach get a sheet of paper, and pay all the same.
@PortalTest
class PrintingLettersTest {

    private static final Pattern CODE = Pattern.compile("\\b([2-9A-Z]{5}-[2-9A-Z]{5})\\b");

    @LocalServerPort
    int port;

    @Autowired
    PrintLetters print;

    @Autowired
    Invoices invoices;

    @Autowired
    Patients patients;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forget() {
        jdbc.sql("delete from rate_limit").update();
    }

    @Test
    void the_code_on_the_letter_leads_to_the_bill_and_the_qr_code_too() throws Exception {
        var invoice = unreachable();

        var pdf = print.print(VALMONT, List.of(invoice.id()), "M. Petit").orElseThrow();

        SamplePapers.keep("courrier", pdf);
        VeraPdf.assertConforms(pdf);
        var letter = text(pdf);
        assertThat(letter)
                .contains("Jeanne Dupont", invoice.number().value(), "84,50 €", "Centre hospitalier de Valmont");
        var code = CODE.matcher(letter);
        assertThat(code.find()).isTrue();
        var visit = new Visit(port);
        var page = visit.follow(visit.post("/code", "code", code.group(1)));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(invoice.number().value(), "Payer sans me connecter");
        assertThat(QrReader.read(pdf))
                .singleElement()
                .asString()
                .startsWith("http")
                .endsWith("/f/" + Links.normalised(code.group(1)));
    }

    @Test
    void the_letter_is_written_down_and_its_code_is_not() throws IOException {
        var invoice = unreachable();

        var pdf = print.print(VALMONT, List.of(invoice.id()), "M. Petit").orElseThrow();

        var code = CODE.matcher(text(pdf));
        assertThat(code.find()).isTrue();
        assertThat(count("journal.entry where deed = 'letter-printed' and who = 'M. Petit' and subject = ?", invoice))
                .isOne();
        assertThat(jdbc.sql("""
                        select link.code_sha256
                        from notices.letter
                        join links.link on link.establishment = letter.establishment and link.id = letter.link_id
                        where letter.invoice_id = ? and link.channel = 'PAPER' and letter.printed_by = 'M. Petit'
                        """).param(invoice.id().value()).query(String.class).single())
                .isEqualTo(Documents.sha256(Links.normalised(code.group(1)).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void many_letters_are_one_file_with_a_sheet_and_a_way_in_each() throws Exception {
        var ids = Stream.generate(() -> unreachable().id()).limit(3).toList();

        var pdf = print.print(VALMONT, ids, "M. Petit").orElseThrow();

        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isEqualTo(3);
        }
        assertThat(QrReader.read(pdf)).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void what_is_not_to_pay_or_another_hospitals_is_not_printed() {
        var withdrawn = anInvoice().in(patients, invoices);
        invoices.cancel(VALMONT, withdrawn.id(), null);
        var foreign = anInvoice().at(TILLEULS).in(patients, invoices);

        assertThat(print.print(VALMONT, List.of(withdrawn.id(), foreign.id()), "M. Petit"))
                .isEmpty();
        assertThat(count("notices.letter where invoice_id::text = ?", foreign)).isZero();
    }

    private Invoice unreachable() {
        return anInvoice().reachedAt(Contacts.NONE).in(patients, invoices);
    }

    private int count(String from, Invoice invoice) {
        return jdbc.sql("select count(*) from " + from)
                .param(
                        from.contains("subject")
                                ? invoice.number().value()
                                : invoice.id().value().toString())
                .query(Integer.class)
                .single();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replace('\u00A0', ' ');
        }
    }
}
