package fr.quittance.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresServerTest {

    @TempDir
    Path temporary;

    @Test
    void a_second_portal_on_the_same_folder_is_refused_and_the_first_one_keeps_its_database() throws IOException {
        var folder = temporary.resolve("postgres");

        try (var first = EmbeddedPostgresServer.start(folder, 0)) {
            var before = processOf(folder);

            assertThatThrownBy(() -> EmbeddedPostgresServer.start(folder, 0))
                    .isInstanceOf(FolderInUse.class)
                    .hasMessageContaining(folder.toString());

            assertThat(processOf(folder)).isEqualTo(before);
            assertThat(answer(first)).isEqualTo(1);
        }
        try (var later = EmbeddedPostgresServer.start(folder, 0)) {
            assertThat(answer(later)).isEqualTo(1);
        }
    }

    private static String processOf(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("postmaster.pid")).getFirst();
    }

    private static int answer(EmbeddedPostgresServer server) {
        var source = new PGSimpleDataSource();
        source.setUrl(server.url());
        return JdbcClient.create(source).sql("select 1").query(Integer.class).single();
    }
}
