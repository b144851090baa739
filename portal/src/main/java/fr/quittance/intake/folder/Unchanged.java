package fr.quittance.intake.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How long files have been as they are, by our own clock: that of the server they lie on may be another.
final class Unchanged {

    private record Seen(long size, FileTime modifiedAt, Instant since) {}

    private final Map<Path, Seen> files = new ConcurrentHashMap<>();

    /// Since when a file is as it is now, as far as it was looked at.
    Instant since(Path file, Instant now) throws IOException {
        var news = new Seen(Files.size(file), Files.getLastModifiedTime(file), now);
        return files.merge(file, news, (before, it) -> isSame(before, it) ? before : it)
                .since();
    }

    /// Forgets the files of a folder that are not there any more.
    void keepOnly(Path folder, Collection<Path> there) {
        files.keySet().removeIf(it -> it.startsWith(folder) && !there.contains(it));
    }

    private static boolean isSame(Seen one, Seen other) {
        return one.size() == other.size() && one.modifiedAt().equals(other.modifiedAt());
    }
}
