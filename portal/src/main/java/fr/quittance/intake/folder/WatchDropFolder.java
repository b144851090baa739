package fr.quittance.intake.folder;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.intake.IntakeSettings;
import fr.quittance.pages.FrenchDates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Looks at the folder of a hospital, reads the drops that are complete, and moves them away.
///
/// The rule: the index is written last, or renamed to `.csv` once whole. The wrong order is safe
/// too: an index that still changes waits, and so does one whose PDFs are not all there, up to
/// [IntakeSettings#waitForFiles]. After a crash at any moment the next look takes up where it was:
/// rows enter once, files are moved last.
@Component
class WatchDropFolder {

    private static final Logger log = LoggerFactory.getLogger(WatchDropFolder.class);
    private static final Duration CLAIM = Duration.ofSeconds(30);
    private static final Duration CLAIM_RENEWAL = Duration.ofSeconds(5);

    private final IntakeSettings settings;
    private final Drops drops;
    private final ReadDrop readDrop;
    private final DropNews news;
    private final InstantSource clock;
    private final UUID worker = UuidCreator.getTimeOrderedEpoch();

    WatchDropFolder(IntakeSettings settings, Drops drops, ReadDrop readDrop, DropNews news, InstantSource clock) {
        this.settings = settings;
        this.drops = drops;
        this.readDrop = readDrop;
        this.news = news;
        this.clock = clock;
    }

    /// Another worker took the drop over, because this one was silent for too long.
    private static final class ClaimLost extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /// Looks once. An index that cannot be read or moved does not keep the others waiting.
    void look(EstablishmentCode establishment) throws IOException {
        var folder = DropFolder.of(settings.folder(), establishment);
        folder.create();
        var indexes = folder.indexes();
        forgetThoseGone(
                establishment,
                indexes.stream().map(it -> it.getFileName().toString()).collect(Collectors.toSet()));
        for (var index : indexes) {
            var name = index.getFileName().toString();
            try {
                lookAt(folder, index);
                news.passed(establishment, name);
            } catch (NoSuchFileException e) {
                log.debug("An index went away while it was looked at", e);
            } catch (ClaimLost e) {
                log.warn("Another node took over a drop of {}", establishment);
            } catch (IOException | UncheckedIOException e) {
                news.failed(establishment, name, e);
            }
        }
    }

    /// A crash after the index was moved, or a person who took the index away.
    private void forgetThoseGone(EstablishmentCode establishment, Set<String> there) {
        for (var drop : drops.present(establishment)) {
            if (!there.contains(drop.name()) && drops.claim(drop, worker, CLAIM)) {
                drops.finish(drop);
            }
        }
    }

    private void lookAt(DropFolder folder, Path path) throws IOException {
        var drop = see(folder, path);
        if (!isSettled(drop, path) || !drops.claim(drop, worker, CLAIM)) {
            return;
        }
        try {
            take(folder, drop, IndexFile.examine(path));
        } finally {
            drops.release(drop, worker);
        }
    }

    private Drop see(DropFolder folder, Path path) throws IOException {
        return drops.see(
                folder.establishment(),
                path.getFileName().toString(),
                Files.size(path),
                Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.MILLIS));
    }

    private boolean isSettled(Drop drop, Path path) throws IOException {
        var wait = DropFolder.endsItsLastLine(path) ? settings.settle() : settings.settleUnfinished();
        return isPast(drop.unchangedSince().plus(wait));
    }

    private void take(DropFolder folder, Drop drop, IndexFile index) throws IOException {
        var movingTo = drop.movingTo();
        if (movingTo != null && index.sha256().equals(drop.sha256())) {
            finish(folder, drop, index, movingTo);
            return;
        }
        if (!isPast(drop.unchangedSince().plus(settings.waitForFiles())) && !filesArrived(folder, index)) {
            return;
        }
        var tally = readDrop.read(folder, index, new KeepClaim(drop));
        if (see(folder, index.path()).unchangedSince().isAfter(drop.unchangedSince())
                || !IndexFile.examine(index.path()).sha256().equals(index.sha256())) {
            log.warn("Index {} of {} changed while it was read: it is read again", drop.name(), folder.establishment());
            return;
        }
        var target = folder.makeFolderFor(
                index.name(), tally.nothingCameIn(), LocalDate.ofInstant(clock.instant(), FrenchDates.PARIS));
        drops.startMoving(drop, index.sha256(), target, tally);
        news.read(folder.establishment(), index.name(), tally);
        finish(folder, drop, index, target);
    }

    private boolean filesArrived(DropFolder folder, IndexFile index) throws IOException {
        try (var rows = index.rows()) {
            return !rows.header().refusals().isEmpty()
                    || DropFiles.arrived(folder, index, clock.instant(), settings.settle());
        }
    }

    private void finish(DropFolder folder, Drop drop, IndexFile index, String target) throws IOException {
        folder.moveAway(index, target);
        drops.finish(drop);
        log.info("A drop of {} was read and moved to {}", folder.establishment(), target);
    }

    private boolean isPast(Instant moment) {
        return !clock.instant().isBefore(moment);
    }

    /// Keeps the drop for this worker while it is being read.
    private final class KeepClaim implements ReadDrop.BeforeEachRow {

        private final Drop drop;
        private Instant renewedAt = clock.instant();

        KeepClaim(Drop drop) {
            this.drop = drop;
        }

        @Override
        public void check() {
            if (!isPast(renewedAt.plus(CLAIM_RENEWAL))) {
                return;
            }
            if (!drops.claim(drop, worker, CLAIM)) {
                throw new ClaimLost();
            }
            renewedAt = clock.instant();
        }
    }
}
