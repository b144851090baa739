package fr.quittance.documents.store;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Contents in a folder: `<hospital>/<first two digits>/<sha256>`. A file is on the disk before it has
/// its name, so that a crash leaves none half-written.
public final class FolderStore implements ContentStore {

    private static final int AT_ONCE = 500;
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    public FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public Trial tryOut() {
        if (!Files.isDirectory(folder)) {
            return new Trial(Trial.Outcome.NOT_THERE, "");
        }
        return Files.isWritable(folder) ? Trial.answers() : new Trial(Trial.Outcome.NOT_WRITABLE, "");
    }

    @Override
    public void put(EstablishmentCode establishment, String sha256, byte[] wrapped) {
        var file = file(establishment, sha256);
        try {
            Files.createDirectories(file.getParent());
            var unfinished = file.resolveSibling("." + UUID.randomUUID());
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(wrapped);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<byte[]> get(EstablishmentCode establishment, String sha256) {
        try {
            return Optional.of(Files.readAllBytes(file(establishment, sha256)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean has(EstablishmentCode establishment, String sha256) {
        return Files.isRegularFile(file(establishment, sha256));
    }

    @Override
    public void delete(EstablishmentCode establishment, String sha256) {
        try {
            Files.deleteIfExists(file(establishment, sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void list(EstablishmentCode establishment, Consumer<List<String>> some) {
        var hospital = folder.resolve(establishment.value());
        if (!Files.isDirectory(hospital)) {
            return;
        }
        try (var files = Files.walk(hospital, 2)) {
            var names = new ArrayList<String>();
            for (var it = files.iterator(); it.hasNext(); ) {
                var name = it.next().getFileName().toString();
                if (NAME.matcher(name).matches()) {
                    names.add(name);
                }
                if (names.size() == AT_ONCE) {
                    some.accept(List.copyOf(names));
                    names.clear();
                }
            }
            if (!names.isEmpty()) {
                some.accept(List.copyOf(names));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(EstablishmentCode establishment, String sha256) {
        if (!NAME.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256");
        }
        return folder.resolve(establishment.value())
                .resolve(sha256.substring(0, 2))
                .resolve(sha256);
    }
}
