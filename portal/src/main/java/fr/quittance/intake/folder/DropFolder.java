package fr.quittance.intake.folder;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.intake.DepositReader;
import fr.quittance.intake.IndexLine;
import fr.quittance.intake.IndexRows;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The folder where one hospital drops its files. Only plain files that lie directly in it count:
/// never a link, never a hidden file, never what is in a folder below.
///
/// @param establishment whose it is
/// @param path where it is
record DropFolder(EstablishmentCode establishment, Path path) {

    /// Where what came in goes.
    static final String PROCESSED = "traites";

    /// Where drops go of which nothing came in.
    static final String REFUSED = "refuses";

    private static final String REPORT = ".rapport.csv";

    static DropFolder of(Path root, EstablishmentCode establishment) {
        return new DropFolder(establishment, root.toAbsolutePath().normalize().resolve(establishment.value()));
    }

    void create() throws IOException {
        Files.createDirectories(path.resolve(PROCESSED));
        Files.createDirectories(path.resolve(REFUSED));
    }

    /// The indexes that lie there, by name. Those still named `.csv.tmp` or `.csv.part` are being
    /// written.
    List<Path> indexes() throws IOException {
        try (var files = Files.list(path)) {
            return files.filter(DropFolder::isIndex).sorted().toList();
        }
    }

    private static boolean isIndex(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") && !name.endsWith(REPORT) && !name.startsWith(".") && isPlainFile(file);
    }

    /// The PDF of this name, if it is there.
    Optional<Path> pdf(String name) {
        if (!DepositReader.isPlainPdfName(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(path.resolve(name)).filter(DropFolder::isPlainFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlainFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /// Whether the last line of a file has its end.
    static boolean endsItsLastLine(Path file) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            var last = ByteBuffer.allocate(1);
            return bytes.size() > 0 && bytes.position(bytes.size() - 1).read(last) == 1 && last.get(0) == '\n';
        }
    }

    /// Where the report of an index is written while it is read.
    Path unfinishedReport(String index) {
        return path.resolve("." + index + REPORT + ".part");
    }

    /// Makes the folder where a drop goes: `traites/2026-11-23-factures`, or the same with `-2`.
    ///
    /// @return its path, below this folder
    String makeFolderFor(String index, boolean refused, LocalDate today) throws IOException {
        var stem = index.substring(0, index.length() - ".csv".length());
        var name = (refused ? REFUSED : PROCESSED) + "/" + today + "-" + stem;
        for (int i = 1; ; i++) {
            var numbered = i == 1 ? name : name + "-" + i;
            try {
                Files.createDirectory(path.resolve(numbered));
                return numbered;
            } catch (FileAlreadyExistsException e) {
                // That name is taken by an earlier drop.
            }
        }
    }

    /// Moves a drop away: PDFs, report, and the index last. Done again after a crash, it moves what
    /// was left.
    void moveAway(IndexFile index, String folder) throws IOException {
        var target = path.resolve(folder);
        Files.createDirectories(target);
        try (var rows = index.rows()) {
            if (rows.header().refusals().isEmpty()) {
                movePdfs(rows, target);
            }
        }
        var report = unfinishedReport(index.name());
        if (Files.exists(report)) {
            move(report, target.resolve(index.name() + REPORT));
        }
        move(index.path(), target.resolve(index.name()));
    }

    private void movePdfs(IndexRows rows, Path target) throws IOException {
        for (var line = rows.next(); line != null; line = rows.next()) {
            if (line instanceof IndexLine.Row row) {
                var pdf = pdf(DropFiles.nameIn(row));
                if (pdf.isPresent()) {
                    move(pdf.get(), target.resolve(pdf.get().getFileName()));
                }
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // The folder below is on another disk: copied, then deleted. After a crash, done again.
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
