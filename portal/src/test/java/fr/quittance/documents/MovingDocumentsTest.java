package fr.quittance.documents;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quittance.database.TestDatabase;
import fr.quittance.documents.store.PostgresContents;
import fr.quittance.documents.store.StoreName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Documents change their store while everybody reads them, and what is lost or left over is found.
class MovingDocumentsTest {

    private static final String KEY = "a-key-of-the-tests-0123456789-0123456789";

    private final JdbcClient jdbc = TestDatabase.freshClient();

    @TempDir
    Path folder;

    @Test
    void documents_move_to_a_folder_encrypted_and_back() throws IOException {
        var database = portal(StoreName.POSTGRES, KEY);
        var one = database.documents.store(VALMONT, pdf(1), "application/pdf");
        var same = database.documents.store(VALMONT, pdf(1), "application/pdf");
        var foreign = database.documents.store(TILLEULS, pdf(1), "application/pdf");
        var old = inline(pdf(2));
        var files = portal(StoreName.FOLDER, KEY);

        assertThat(files.move.moveAll()).isEqualTo(new MoveDocuments.Moved(4, 0));

        assertThat(places()).containsOnly("FOLDER");
        assertThat(count("documents.content")).isZero();
        assertThat(count("documents.document where bytes is not null")).isZero();
        assertThat(files())
                .hasSize(3)
                .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("PDF"));
        assertThat(files.documents.bytes(VALMONT, one.id())).isEqualTo(pdf(1));
        assertThat(files.documents.bytes(VALMONT, same.id())).isEqualTo(pdf(1));
        assertThat(files.documents.bytes(TILLEULS, foreign.id())).isEqualTo(pdf(1));
        assertThat(files.documents.bytes(VALMONT, old)).isEqualTo(pdf(2));
        assertThat(files.check.check(true).isWell()).isTrue();

        assertThat(database.move.moveAll()).isEqualTo(new MoveDocuments.Moved(4, 0));

        assertThat(places()).containsOnly("POSTGRES");
        assertThat(files()).isEmpty();
        assertThat(database.documents.bytes(VALMONT, old)).isEqualTo(pdf(2));
        assertThat(database.check.check(true)).satisfies(it -> {
            assertThat(it.isWell()).isTrue();
            assertThat(it.checked()).isEqualTo(4);
        });
    }

    @Test
    void new_documents_go_where_they_belong_and_the_others_stay() {
        inline(pdf(1));
        var files = portal(StoreName.FOLDER, KEY);
        var fresh = files.documents.store(VALMONT, pdf(2), "application/pdf");

        assertThat(files.move.moveNew()).isEqualTo(new MoveDocuments.Moved(1, 0));

        assertThat(places()).containsExactlyInAnyOrder("INLINE", "FOLDER");
        assertThat(files.documents.bytes(VALMONT, fresh.id())).isEqualTo(pdf(2));
        assertThat(portal(StoreName.POSTGRES, KEY).move.moveNew()).isEqualTo(new MoveDocuments.Moved(0, 0));
    }

    @Test
    void a_move_stopped_between_the_copy_and_the_row_is_begun_again() {
        var files = portal(StoreName.FOLDER, KEY);
        var document = files.documents.store(VALMONT, pdf(1), "application/pdf");
        files.stores.put(StoreName.FOLDER, VALMONT, document.sha256(), pdf(1));
        assertThat(files.check.check(false).orphans()).hasSize(1);
        assertThat(files.documents.bytes(VALMONT, document.id())).isEqualTo(pdf(1));

        assertThat(files.move.moveAll()).isEqualTo(new MoveDocuments.Moved(1, 0));

        assertThat(files.check.check(true).isWell()).isTrue();
    }

    @Test
    void readers_notice_nothing_while_everything_moves() throws Exception {
        var files = portal(StoreName.FOLDER, KEY);
        var database = portal(StoreName.POSTGRES, KEY);
        var all = new ArrayList<Document>();
        for (int n = 0; n < 40; n++) {
            all.add(files.documents.store(VALMONT, pdf(n), "application/pdf"));
        }
        var over = new AtomicBoolean();
        try (var readers = Executors.newFixedThreadPool(2)) {
            var reads = List.of(
                    readers.submit(() -> readAll(files, all, over)),
                    readers.submit(() -> readAll(database, all, over)));
            for (int n = 0; n < 3; n++) {
                files.move.moveAll();
                database.move.moveAll();
            }
            over.set(true);
            for (var read : reads) {
                assertThat(read.get()).isPositive();
            }
        }
    }

    private static int readAll(Portal portal, List<Document> all, AtomicBoolean over) {
        int read = 0;
        do {
            for (int n = 0; n < all.size(); n++) {
                assertThat(portal.documents.bytes(VALMONT, all.get(n).id())).isEqualTo(pdf(n));
                read++;
            }
        } while (!over.get());
        return read;
    }

    @Test
    void what_is_missing_changed_or_left_over_is_found_and_never_given_out() throws IOException {
        var files = portal(StoreName.FOLDER, KEY);
        var missing = files.documents.store(VALMONT, pdf(1), "application/pdf");
        var changed = files.documents.store(VALMONT, pdf(2), "application/pdf");
        var good = files.documents.store(VALMONT, pdf(3), "application/pdf");
        files.move.moveAll();
        Files.delete(file(missing));
        var bytes = Files.readAllBytes(file(changed));
        bytes[bytes.length - 20] ^= 1;
        Files.write(file(changed), bytes);
        files.stores.put(StoreName.FOLDER, VALMONT, "e".repeat(64), pdf(4));

        var findings = files.check.check(true);

        assertThat(findings.checked()).isEqualTo(3);
        assertThat(findings.missing())
                .containsExactly("ch-valmont " + missing.id().value() + " in FOLDER");
        assertThat(findings.changed())
                .containsExactly("ch-valmont " + changed.id().value() + " in FOLDER");
        assertThat(findings.orphans()).containsExactly("ch-valmont " + "e".repeat(64) + " in FOLDER");
        assertThatThrownBy(() -> files.documents.bytes(VALMONT, missing.id())).hasMessageContaining("missing");
        assertThatThrownBy(() -> files.documents.bytes(VALMONT, changed.id()))
                .hasMessageContaining("not what was stored");
        assertThat(files.documents.bytes(VALMONT, good.id())).isEqualTo(pdf(3));
        assertThat(portal(StoreName.POSTGRES, KEY).move.moveAll()).isEqualTo(new MoveDocuments.Moved(1, 2));
        assertThat(places()).containsExactlyInAnyOrder("FOLDER", "FOLDER", "POSTGRES");
    }

    @Test
    void outside_the_database_nothing_is_kept_without_a_key() {
        assertThatThrownBy(() -> portal(StoreName.FOLDER, null)).hasMessageContaining("quittance.documents.key");
        assertThatThrownBy(() -> new Stores(
                        new DocumentsSettings(StoreName.S3, KEY, List.of(), folder, null), new PostgresContents(jdbc)))
                .hasMessageContaining("S3");
    }

    private record Portal(Documents documents, Stores stores, MoveDocuments move, CheckDocuments check) {}

    private Portal portal(StoreName chosen, @Nullable String key) {
        var stores =
                new Stores(new DocumentsSettings(chosen, key, List.of(), folder, null), new PostgresContents(jdbc));
        var documents = new Documents(jdbc, () -> Instant.EPOCH, stores);
        return new Portal(
                documents, stores, new MoveDocuments(documents, stores), new CheckDocuments(documents, stores));
    }

    /// A document of the time before there were stores.
    private DocumentId inline(byte[] bytes) {
        var id = DocumentId.next();
        jdbc.sql("""
            insert into documents.document (establishment, id, sha256, size, media_type, bytes, stored_at)
            values ('ch-valmont', :id, :sha256, :size, 'application/pdf', :bytes, now())
            """)
                .param("id", id.value())
                .param("sha256", Documents.sha256(bytes))
                .param("size", bytes.length)
                .param("bytes", bytes)
                .update();
        return id;
    }

    private List<String> places() {
        return jdbc.sql("select store from documents.document")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private Path file(Document document) {
        return folder.resolve("ch-valmont")
                .resolve(document.sha256().substring(0, 2))
                .resolve(document.sha256());
    }

    private static byte[] pdf(int n) {
        return ("%PDF-1.7 facture " + n + " de Jeanne Dupont").getBytes(StandardCharsets.UTF_8);
    }
}
