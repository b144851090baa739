package fr.quittance.intake.folder;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.intake.IntakeSettings;
import fr.quittance.journal.Journal;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Looks at the folder `sejours` of a hospital: each file lists stays, one a line. A file is read once it stays
/// unchanged, then moved away with its report; after a crash it is read again, which changes nothing.
@Component
class WatchStays {

    private static final String FOLDER = "sejours";

    private final IntakeSettings settings;
    private final ReadStays readStays;
    private final DropNews news;
    private final Journal journal;
    private final InstantSource clock;
    private final Unchanged unchanged = new Unchanged();

    WatchStays(IntakeSettings settings, ReadStays readStays, DropNews news, Journal journal, InstantSource clock) {
        this.settings = settings;
        this.readStays = readStays;
        this.news = news;
        this.journal = journal;
        this.clock = clock;
    }

    /// Looks once. A file that cannot be read or moved does not keep the others waiting.
    void look(EstablishmentCode establishment) throws IOException {
        var folder = new DropFolder(
                establishment,
                DropFolder.of(settings.folder(), establishment).path().resolve(FOLDER));
        folder.create();
        var files = folder.indexes();
        unchanged.keepOnly(folder.path(), files);
        for (var file : files) {
            var name = FOLDER + "/" + file.getFileName();
            try {
                if (isSettled(file)) {
                    take(folder, file);
                }
                news.passed(establishment, name);
            } catch (NoSuchFileException e) {
                // It was taken away while it was looked at.
                news.passed(establishment, name);
            } catch (IOException | UncheckedIOException e) {
                news.failed(establishment, name, e);
            }
        }
    }

    private boolean isSettled(Path file) throws IOException {
        var wait = DropFolder.endsItsLastLine(file) ? settings.settle() : settings.settleUnfinished();
        var now = clock.instant();
        return !now.isBefore(unchanged.since(file, now).plus(wait));
    }

    private void take(DropFolder folder, Path path) throws IOException {
        var file = IndexFile.examine(path);
        List<ReadStays.Line> lines;
        try (var letters = Files.newBufferedReader(path, file.charset())) {
            lines = readStays.read(folder.establishment(), letters);
        }
        if (!IndexFile.examine(path).sha256().equals(file.sha256())) {
            return; // It changed while it was read: it is read again.
        }
        report(folder, file, lines);
        var received = lines.stream().filter(ReadStays.Line::received).count();
        var target = folder.makeFolderFor(
                file.name(), received == 0, LocalDate.ofInstant(clock.instant(), FrenchDates.PARIS));
        journal.record(
                folder.establishment(),
                "dépôt",
                "stays-received",
                file.name(),
                Texts.text("intake.journal.stays", received, lines.size() - received));
        folder.moveAway(file, target);
    }

    private static void report(DropFolder folder, IndexFile file, List<ReadStays.Line> lines) throws IOException {
        try (var report = DropReport.ofStays(folder.unfinishedReport(file.name()))) {
            for (var line : lines) {
                var result = !line.received() ? "refused" : line.problems().isEmpty() ? "accepted" : "warning";
                report.say(line.number(), line.nda(), result, line.problems());
            }
        }
    }
}
