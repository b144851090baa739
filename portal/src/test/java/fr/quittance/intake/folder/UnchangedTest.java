package fr.quittance.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnchangedTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private final Unchanged unchanged = new Unchanged();

    @TempDir
    Path folder;

    @Test
    void a_file_rests_since_it_was_first_seen_as_it_is_whatever_time_its_server_says() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "1");
        Files.setLastModifiedTime(file, FileTime.from(NOON.plusSeconds(3600)));

        assertThat(unchanged.since(file, NOON)).isEqualTo(NOON);
        assertThat(unchanged.since(file, NOON.plusSeconds(2))).isEqualTo(NOON);

        Files.setLastModifiedTime(file, FileTime.from(NOON.plusSeconds(3603)));
        assertThat(unchanged.since(file, NOON.plusSeconds(4))).isEqualTo(NOON.plusSeconds(4));
    }

    @Test
    void a_file_that_went_away_is_forgotten() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "1");
        assertThat(unchanged.since(file, NOON)).isEqualTo(NOON);

        unchanged.keepOnly(folder, List.of());

        assertThat(unchanged.since(file, NOON.plusSeconds(9))).isEqualTo(NOON.plusSeconds(9));
    }
}
