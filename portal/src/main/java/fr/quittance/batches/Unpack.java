package fr.quittance.batches;

import fr.quittance.documents.PdfCheck;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// Takes files out of what was brought, one after the other and never more than one in memory.
///
/// A ZIP costs no more than what is allowed, whatever it claims: every entry is read under a limit, and the first one
/// beyond it refuses the whole. Folders inside a ZIP are left aside; a path that climbs out of them is refused.
final class Unpack {

    private static final int ENTRY_MAX = PdfCheck.SIZE_MAX;

    private final BatchSettings settings;
    private final Visitor visitor;
    private final Set<String> names = new HashSet<>();
    private long bytes;
    private int files;

    private Unpack(BatchSettings settings, Visitor visitor) {
        this.settings = settings;
        this.visitor = visitor;
    }

    /// Looks at a file that was taken out.
    interface Visitor {

        /// @param name without its folders
        /// @param bytes at most one more than [PdfCheck#SIZE_MAX]
        /// @return why everything is refused, if it is
        Optional<Refusal> visit(String name, byte[] bytes) throws IOException;
    }

    /// Shows every file to a visitor, until something is refused.
    static Optional<Refusal> each(List<BroughtFile> brought, BatchSettings settings, Visitor visitor)
            throws IOException {
        var unpack = new Unpack(settings, visitor);
        for (var file : brought) {
            var refusal = unpack.take(file);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> take(BroughtFile file) throws IOException {
        var name = leaf(file.name());
        try (var content = file.content().open()) {
            return name.toLowerCase(Locale.ROOT).endsWith(".zip")
                    ? unzip(name, content)
                    : show(name, content.readNBytes(ENTRY_MAX + 1));
        }
    }

    private Optional<Refusal> unzip(String zip, InputStream content) throws IOException {
        try {
            return entries(zip, new ZipInputStream(content));
        } catch (ZipException | IllegalArgumentException e) {
            return Optional.of(Refusal.of("zip-damaged", zip)); // Encrypted, cut, or with names nobody can read.
        }
    }

    /// Not closed: closing an entry, or the stream, would unpack what was refused.
    private Optional<Refusal> entries(String zip, ZipInputStream entries) throws IOException {
        var count = 0;
        for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            count++;
            if (climbs(entry.getName())) {
                return Optional.of(Refusal.of("zip-path", zip));
            }
            var content = entries.readNBytes(ENTRY_MAX + 1);
            if (content.length > ENTRY_MAX) {
                return Optional.of(Refusal.of("zip-large", zip, leaf(entry.getName())));
            }
            var refusal = entry.isDirectory() || isAside(entry.getName())
                    ? counted(content.length)
                    : show(leaf(entry.getName()), content);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return count == 0 ? Optional.of(Refusal.of("zip-damaged", zip)) : Optional.empty();
    }

    private Optional<Refusal> show(String name, byte[] content) throws IOException {
        var refusal = counted(content.length);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            return Optional.of(Refusal.of("same-name", name));
        }
        return visitor.visit(name, content);
    }

    private Optional<Refusal> counted(int length) {
        bytes += length;
        if (++files > settings.filesMax()) {
            return Optional.of(Refusal.of("too-many-files", settings.filesMax()));
        }
        return bytes > settings.unpackedMax().toBytes()
                ? Optional.of(Refusal.of("too-heavy", settings.unpackedMax().toMegabytes()))
                : Optional.empty();
    }

    private static boolean climbs(String name) {
        var path = name.replace('\\', '/');
        return path.startsWith("/")
                || path.contains(":")
                || Arrays.asList(path.split("/", -1)).contains("..");
    }

    /// What computers put into a ZIP by themselves.
    private static boolean isAside(String name) {
        return Arrays.stream(name.replace('\\', '/').split("/"))
                .anyMatch(it -> it.startsWith(".") || it.equals("__MACOSX") || it.equals("Thumbs.db"));
    }

    private static String leaf(String name) {
        var path = name.replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1).strip();
    }
}
