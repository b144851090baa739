package fr.quittance.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Held by the one portal that runs the PostgreSQL of a folder, for as long as it lives.
///
/// The system lets go of it when the portal dies, even by SIGKILL: a PostgreSQL found running under
/// a lock that could be taken is an orphan. The file stands beside the folder, `postgres.lock`,
/// because `initdb` wants the folder empty.
final class FolderLock implements AutoCloseable {

    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    /// @throws FolderInUse when another portal holds it
    static FolderLock take(Path folder) throws IOException {
        var beside = folder.resolveSibling(folder.getFileName() + ".lock");
        var file = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(file) == null) {
            file.close();
            throw new FolderInUse(folder);
        }
        return new FolderLock(file);
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
