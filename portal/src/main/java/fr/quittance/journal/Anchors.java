package fr.quittance.journal;

import fr.quittance.establishments.EstablishmentCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/// Notes of where each chain ended, in files outside the database: one line each, never removed.
/// Who removes the last entries cannot make these lines disappear too.
@Component
class Anchors {

    private final Path folder;
    private final InstantSource clock;

    Anchors(JournalSettings settings, InstantSource clock) {
        folder = settings.anchors();
        this.clock = clock;
    }

    /// Notes where a chain ends; one without an entry ends nowhere yet.
    void note(EstablishmentCode establishment, Chains.End end) {
        if (end.seq() == 0) {
            return;
        }
        var line = clock.instant() + " " + end.seq() + " " + HexFormat.of().formatHex(end.hash()) + "\n";
        try {
            Files.createDirectories(folder);
            Files.writeString(file(establishment), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was noted, oldest first; a line cut short by a crash is none.
    List<Chains.End> noted(EstablishmentCode establishment) {
        var file = file(establishment);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(line -> line.split(" "))
                    .filter(parts -> parts.length == 3 && parts[2].length() == 2 * Seals.NOTHING.length)
                    .map(parts -> new Chains.End(
                            Long.parseLong(parts[1]), HexFormat.of().parseHex(parts[2])))
                    .filter(end -> end.seq() > 0)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(EstablishmentCode establishment) {
        return folder.resolve(establishment.value() + ".txt");
    }
}
