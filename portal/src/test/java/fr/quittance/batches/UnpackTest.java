package fr.quittance.batches;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.documents.PdfCheck;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class UnpackTest {

    private final BatchSettings settings =
            new BatchSettings(DataSize.ofMegabytes(10), DataSize.ofMegabytes(30), 20, 100, Duration.ofDays(14));
    private final List<String> seen = new ArrayList<>();

    @Test
    void files_come_out_of_the_folders_of_a_zip_and_what_computers_add_stays_aside() throws IOException {
        var zip = zip(Map.of(
                "depot/F1.pdf", new byte[3],
                "depot/", new byte[0],
                "__MACOSX/depot/._F1.pdf", new byte[3],
                "depot/.DS_Store", new byte[3]));

        assertThat(unpack("depot.zip", zip)).isEmpty();
        assertThat(seen).containsExactly("F1.pdf");
    }

    @Test
    void a_path_that_climbs_out_of_its_folder_refuses_the_whole_zip() throws IOException {
        for (var path : List.of("../F1.pdf", "depot/../../F1.pdf", "/etc/F1.pdf", "..\\F1.pdf", "C:\\F1.pdf")) {
            seen.clear();

            assertThat(unpack("depot.zip", zip(Map.of(path, new byte[3]))))
                    .as(path)
                    .contains("chemin qui sort");
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void a_zip_that_swells_is_stopped_at_the_first_byte_too_many() throws IOException {
        var one = unpack("bombe.zip", zip(Map.of("F1.pdf", new byte[PdfCheck.SIZE_MAX + 1])));
        var many = unpack(
                "bombe.zip",
                zip(Map.of(
                        "F1.pdf", new byte[PdfCheck.SIZE_MAX],
                        "F2.pdf", new byte[PdfCheck.SIZE_MAX],
                        "F3.pdf", new byte[PdfCheck.SIZE_MAX],
                        "__MACOSX/F4", new byte[1024])));

        assertThat(one).contains("plus de 10\u00A0Mo");
        assertThat(many).contains("plus de 30\u00A0Mo");
    }

    @Test
    void too_many_files_are_refused_even_those_left_aside() throws IOException {
        var files = new java.util.HashMap<String, byte[]>();
        for (int i = 0; i < 21; i++) {
            files.put(".cache/" + i, new byte[0]);
        }

        assertThat(unpack("depot.zip", zip(files))).contains("plus de 20 fichiers");
    }

    @Test
    void two_files_of_one_name_are_refused_rather_than_one_of_them_lost() throws IOException {
        assertThat(unpack("depot.zip", zip(Map.of("a/F1.pdf", new byte[1], "b/f1.PDF", new byte[2]))))
                .contains("s'appellent");
    }

    @Test
    void what_is_no_zip_is_said() throws IOException {
        assertThat(unpack("depot.zip", new byte[100])).contains("ne s'ouvre pas");
        assertThat(unpack("depot.zip", new byte[0])).contains("ne s'ouvre pas");
    }

    private String unpack(String name, byte[] bytes) throws IOException {
        return Unpack.each(
                        List.of(new BroughtFile("C:\\fakepath\\" + name, () -> new ByteArrayInputStream(bytes))),
                        settings,
                        (file, content) -> {
                            seen.add(file);
                            return Optional.empty();
                        })
                .map(Refusal::sentence)
                .orElse("");
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
