package fr.quittance.intake.folder;

import fr.quittance.documents.PdfCheck;
import fr.quittance.intake.Column;
import fr.quittance.intake.IndexLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The PDFs that an index names.
final class DropFiles {

    private DropFiles() {}

    /// Whether every PDF that an index names is there, and no longer being written: older than its index, which
    /// is written last, or at rest. The first compares two times of one server, whose clock may not be ours.
    static boolean arrived(DropFolder folder, IndexFile index, Instant now, Duration settle) throws IOException {
        var writtenLast = Files.getLastModifiedTime(index.path()).toInstant();
        var settledBefore = Collections.max(List.of(writtenLast, now.minus(settle)));
        try (var rows = index.rows()) {
            for (var line = rows.next(); line != null; line = rows.next()) {
                if (line instanceof IndexLine.Row row && !arrived(folder, row, settledBefore)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean arrived(DropFolder folder, IndexLine.Row row, Instant settledBefore) throws IOException {
        var name = nameIn(row);
        if (name.isEmpty()) {
            return true;
        }
        var pdf = folder.pdf(name);
        return pdf.isPresent()
                && !Files.getLastModifiedTime(pdf.get()).toInstant().isAfter(settledBefore);
    }

    static String nameIn(IndexLine.Row row) {
        return row.cells().getOrDefault(Column.FILE, "").strip();
    }

    /// The bytes of a PDF, or as many as show that it is too large; null when it is not there.
    static byte @Nullable [] bytes(DropFolder folder, @Nullable String name) throws IOException {
        Path pdf = name == null ? null : folder.pdf(name).orElse(null);
        if (pdf == null) {
            return null;
        }
        try (var bytes = Files.newInputStream(pdf)) {
            return bytes.readNBytes(PdfCheck.SIZE_MAX + 1);
        } catch (NoSuchFileException e) {
            return null;
        }
    }
}
