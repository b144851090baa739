package fr.quittance.intake.folder;

import fr.quittance.intake.Index;
import fr.quittance.intake.IndexRows;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// An index as it lies in the folder.
///
/// @param sha256 64 hexadecimal digits of its content
/// @param charset UTF-8 when every byte of it is well-formed UTF-8, ISO-8859-15 otherwise
record IndexFile(Path path, String sha256, Charset charset) {

    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

    /// Reads it once from end to end, in little memory.
    static IndexFile examine(Path path) throws IOException {
        var digest = newDigest();
        var utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(64 * 1024);
        var letters = CharBuffer.allocate(64 * 1024);
        var wellFormed = true;
        try (var file = Files.newByteChannel(path)) {
            var more = true;
            while (more) {
                var start = bytes.position();
                more = file.read(bytes) >= 0;
                digest.update(bytes.array(), start, bytes.position() - start);
                bytes.flip();
                if (wellFormed) {
                    wellFormed = !utf8.decode(bytes, letters.clear(), !more).isError();
                }
                if (wellFormed) {
                    bytes.compact();
                } else {
                    bytes.clear();
                }
            }
        }
        var charset = wellFormed ? StandardCharsets.UTF_8 : LATIN_9;
        return new IndexFile(path, HexFormat.of().formatHex(digest.digest()), charset);
    }

    /// Its lines, to be closed.
    IndexRows rows() throws IOException {
        return IndexRows.open(Index.INVOICES, Files.newBufferedReader(path, charset));
    }

    String name() {
        return path.getFileName().toString();
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
