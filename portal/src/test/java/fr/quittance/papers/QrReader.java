package fr.quittance.papers;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a telephone sees on paper: each page as a picture of 150 points an inch (poppler), read by zbar.
public final class QrReader {

    private QrReader() {}

    /// The texts of the QR codes, page by page.
    public static List<String> read(byte[] pdf) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("qr");
        try {
            var file = Files.write(folder.resolve("paper.pdf"), pdf);
            Poppler.run(
                    "pdftoppm",
                    "-r",
                    "150",
                    "-gray",
                    file.toString(),
                    folder.resolve("page").toString());
            try (var pages = Files.list(folder)) {
                var pictures = pages.map(Object::toString)
                        .filter(it -> it.endsWith(".pgm"))
                        .sorted()
                        .toList();
                var command = new ArrayList<>(
                        List.of("zbarimg", "--nodbus", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"));
                command.addAll(pictures);
                return Poppler.run(command.toArray(String[]::new)).lines().toList();
            }
        } finally {
            try (var files = Files.walk(folder)) {
                for (var it : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(it);
                }
            }
        }
    }
}
