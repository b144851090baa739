package fr.quittance.documents;

import fr.quittance.establishments.EstablishmentCode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The files of the hospitals, kept byte for byte in PostgreSQL.
@Component
public class Documents {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Documents(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Stores a file as it is.
    public Document store(EstablishmentCode establishment, byte[] bytes, String mediaType) {
        var document = new Document(DocumentId.next(), sha256(bytes), bytes.length, mediaType, clock.instant());
        jdbc.sql("""
                insert into documents.document (establishment, id, sha256, size, media_type, bytes, stored_at)
                values (:establishment, :id, :sha256, :size, :mediaType, :bytes, :storedAt)
                """)
                .param("establishment", establishment.value())
                .param("id", document.id().value())
                .param("sha256", document.sha256())
                .param("size", document.size())
                .param("mediaType", document.mediaType())
                .param("bytes", bytes)
                .param("storedAt", Timestamp.from(document.storedAt()))
                .update();
        return document;
    }

    public Optional<Document> find(EstablishmentCode establishment, DocumentId id) {
        return jdbc.sql("""
                select id, sha256, size, media_type, stored_at
                from documents.document
                where establishment = :establishment and id = :id
                """)
                .param("establishment", establishment.value())
                .param("id", id.value())
                .query(Documents::read)
                .optional();
    }

    /// The bytes of a file, verified against its SHA-256.
    ///
    /// @throws IllegalStateException if the file is missing or no longer what was stored
    public byte[] bytes(EstablishmentCode establishment, DocumentId id) {
        var stored = jdbc.sql("""
                select bytes, sha256
                from documents.document
                where establishment = :establishment and id = :id
                """)
                .param("establishment", establishment.value())
                .param("id", id.value())
                .query((row, n) -> new Stored(row.getBytes("bytes"), row.getString("sha256")))
                .optional()
                .orElseThrow(() -> new IllegalStateException("Document " + id.value() + " is missing"));
        if (!sha256(stored.bytes()).equals(stored.sha256())) {
            throw new IllegalStateException("Document " + id.value() + " is not what was stored");
        }
        return stored.bytes();
    }

    /// The 64 hexadecimal digits of a content's SHA-256.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document read(ResultSet row, int n) throws SQLException {
        return new Document(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("media_type"),
                row.getTimestamp("stored_at").toInstant());
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Stored(byte[] bytes, String sha256) {}
}
