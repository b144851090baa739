package fr.quittance.documents;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quittance.database.TestDatabase;
import fr.quittance.documents.store.PostgresContents;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class DocumentsTest {

    private static final Instant NOW = Instant.parse("2026-10-18T19:14:00Z");

    private final JdbcClient jdbc = TestDatabase.freshClient();
    private final Documents documents =
            new Documents(jdbc, () -> NOW, new Stores(DocumentsSettings.PLAIN, new PostgresContents(jdbc)));

    @Test
    void a_file_comes_back_byte_for_byte() {
        var pdf = SamplePdfs.invoice("F1");

        var stored = documents.store(VALMONT, pdf, "application/pdf");

        assertThat(documents.bytes(VALMONT, stored.id())).isEqualTo(pdf);
        assertThat(documents.find(VALMONT, stored.id())).hasValue(stored);
        assertThat(stored.sha256()).isEqualTo(Documents.sha256(pdf)).hasSize(64);
        assertThat(stored.storedAt()).isEqualTo(NOW);
    }

    @Test
    void a_file_of_one_hospital_is_not_there_for_another() {
        var stored = documents.store(VALMONT, SamplePdfs.invoice("F1"), "application/pdf");

        assertThat(documents.find(TILLEULS, stored.id())).isEmpty();
        assertThatThrownBy(() -> documents.bytes(TILLEULS, stored.id())).hasMessageContaining("missing");
    }

    @Test
    void a_file_changed_behind_our_back_is_not_given_out() {
        var stored = documents.store(VALMONT, SamplePdfs.invoice("F1"), "application/pdf");
        jdbc.sql("update documents.content set bytes = set_byte(bytes, 20, 0)").update();

        assertThatThrownBy(() -> documents.bytes(VALMONT, stored.id())).hasMessageContaining("not what was stored");
    }

    @Test
    void an_empty_file_never_enters() {
        assertThatThrownBy(() -> documents.store(VALMONT, new byte[0], "application/pdf"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 1~ko", "84321, 84~ko", "999499, 999~ko", "999500, '1,0~Mo'", "10485760, '10,5~Mo'"})
    void sizes_are_told_in_french(long size, String text) {
        assertThat(new Document(DocumentId.next(), "", size, "application/pdf", NOW).sizeText())
                .isEqualTo(text.replace('~', '\u00A0'));
    }
}
