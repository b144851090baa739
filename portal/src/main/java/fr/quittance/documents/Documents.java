package fr.quittance.documents;

import fr.quittance.documents.store.StoreName;
import fr.quittance.establishments.EstablishmentCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The files of the hospitals, kept byte for byte. Their rows say where their bytes are.
@Component
public class Documents {

    private static final String INLINE = "INLINE";

    /// A document may move between the look at its row and the look where the row says.
    private static final int LOOKS = 5;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Stores stores;

    Documents(JdbcClient jdbc, InstantSource clock, Stores stores) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.stores = stores;
    }

    /// Stores a file as it is, in PostgreSQL with its row: a transaction that is undone leaves nothing
    /// behind, and nothing is called outside it. [MoveDocuments] brings it where it belongs.
    @Transactional
    public Document store(EstablishmentCode establishment, byte[] bytes, String mediaType) {
        var document = new Document(DocumentId.next(), sha256(bytes), bytes.length, mediaType, clock.instant());
        hold(establishment, document.sha256());
        stores.put(StoreName.POSTGRES, establishment, document.sha256(), bytes);
        jdbc.sql("""
            insert into documents.document (establishment, id, sha256, size, media_type, store, stored_at)
            values (:establishment, :id, :sha256, :size, :mediaType, 'POSTGRES', :storedAt)
            """)
                .param("establishment", establishment.value())
                .param("id", document.id().value())
                .param("sha256", document.sha256())
                .param("size", document.size())
                .param("mediaType", document.mediaType())
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

    /// What is known of several files, by their names; those that are not there are left out.
    public Map<DocumentId, Document> find(EstablishmentCode establishment, Collection<DocumentId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                select id, sha256, size, media_type, stored_at
                from documents.document
                where establishment = :establishment and id in (:ids)
                """)
                .param("establishment", establishment.value())
                .param("ids", ids.stream().map(DocumentId::value).toList())
                .query(Documents::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Document::id, Function.identity()));
    }

    /// The bytes of a file, verified against its SHA-256.
    ///
    /// @throws IllegalStateException if the file is missing or no longer what was stored
    public byte[] bytes(EstablishmentCode establishment, DocumentId id) {
        for (int look = 0; look < LOOKS; look++) {
            var place = place(establishment, id);
            var bytes = bytes(establishment, place);
            if (bytes.isPresent()) {
                return checked(place, bytes.get());
            }
        }
        throw new IllegalStateException("Document " + id.value() + " is missing");
    }

    private static byte[] checked(Place place, byte[] bytes) {
        if (!sha256(bytes).equals(place.sha256())) {
            throw new IllegalStateException("Document " + place.id().value() + " is not what was stored");
        }
        return bytes;
    }

    private Optional<byte[]> bytes(EstablishmentCode establishment, Place place) {
        return place.store() == null
                ? Optional.ofNullable(place.bytes())
                : stores.get(place.store(), establishment, place.sha256());
    }

    private Place place(EstablishmentCode establishment, DocumentId id) {
        return jdbc.sql("""
            select id, store, sha256, bytes
            from documents.document
            where establishment = :establishment and id = :id
            """)
                .param("establishment", establishment.value())
                .param("id", id.value())
                .query(Documents::readPlace)
                .optional()
                .orElseThrow(() -> new IllegalStateException("Document " + id.value() + " is missing"));
    }

    /// Where the bytes of a document are.
    ///
    /// @param store null when they are in the row itself
    @SuppressWarnings("ArrayRecordComponent")
    record Place(DocumentId id, @Nullable StoreName store, String sha256, byte @Nullable [] bytes) {}

    /// The hospitals that have documents.
    List<EstablishmentCode> hospitals() {
        return jdbc.sql("select distinct establishment from documents.document order by establishment")
                .query((row, n) -> new EstablishmentCode(row.getString("establishment")))
                .list();
    }

    /// Documents that are not in a store, in the order of their ids; their bytes are not read.
    ///
    /// @param after the last one seen
    List<Place> outside(StoreName store, EstablishmentCode establishment, UUID after, int most) {
        return page("<>", store, establishment, after, most);
    }

    /// Documents that are in a store, in the order of their ids; their bytes are not read.
    List<Place> inside(StoreName store, EstablishmentCode establishment, UUID after, int most) {
        return page("=", store, establishment, after, most);
    }

    private List<Place> page(
            String comparison, StoreName store, EstablishmentCode establishment, UUID after, int most) {
        return jdbc.sql("""
                select id, store, sha256, null::bytea as bytes
                from documents.document
                where establishment = :establishment and store %s :store and id > :after
                order by id
                limit :most
                """.formatted(comparison))
                .param("establishment", establishment.value())
                .param("store", store.name())
                .param("after", after)
                .param("most", most)
                .query(Documents::readPlace)
                .list();
    }

    /// Writes that a document is elsewhere now, and forgets its bytes in PostgreSQL once no document
    /// needs them there.
    ///
    /// @return whether it was still where it was read; false when somebody else moved it
    @Transactional
    boolean moved(EstablishmentCode establishment, Place from, StoreName to) {
        hold(establishment, from.sha256());
        var moved = jdbc.sql("""
            update documents.document
            set store = :to, bytes = null
            where establishment = :establishment and id = :id and store = :from
            """)
                        .param("establishment", establishment.value())
                        .param("id", from.id().value())
                        .param(
                                "from",
                                from.store() == null ? INLINE : from.store().name())
                        .param("to", to.name())
                        .update()
                == 1;
        if (moved && from.store() == StoreName.POSTGRES && !needs(establishment, from.sha256(), StoreName.POSTGRES)) {
            stores.get(StoreName.POSTGRES).delete(establishment, from.sha256());
        }
        return moved;
    }

    /// Whether a document needs this content in this store.
    boolean needs(EstablishmentCode establishment, String sha256, StoreName store) {
        return jdbc.sql("""
            select exists (
                select 1
                from documents.document
                where establishment = :establishment and sha256 = :sha256 and store = :store)
            """)
                .param("establishment", establishment.value())
                .param("sha256", sha256)
                .param("store", store.name())
                .query(Boolean.class)
                .single();
    }

    /// Holds a content until the end of the transaction: none is forgotten while another document of
    /// the same bytes comes in.
    private void hold(EstablishmentCode establishment, String sha256) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "document " + establishment + " " + sha256)
                .query(Integer.class)
                .single();
    }

    /// The 64 hexadecimal digits of a content's SHA-256.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The same of a content too large to hold, read to its end.
    public static String sha256(InputStream content) throws IOException {
        try (var digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
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

    private static Place readPlace(ResultSet row, int n) throws SQLException {
        var store = row.getString("store");
        return new Place(
                new DocumentId(row.getObject("id", UUID.class)),
                store.equals(INLINE) ? null : StoreName.valueOf(store),
                row.getString("sha256"),
                row.getBytes("bytes"));
    }
}
