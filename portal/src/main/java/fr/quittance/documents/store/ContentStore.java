package fr.quittance.documents.store;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Trial;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A place where contents are kept, wrapped by [Envelopes], by hospital and SHA-256 of what is inside.
public interface ContentStore {

    /// Keeps a content; one that is there already is written again, the same.
    void put(EstablishmentCode establishment, String sha256, byte[] wrapped);

    Optional<byte[]> get(EstablishmentCode establishment, String sha256);

    boolean has(EstablishmentCode establishment, String sha256);

    void delete(EstablishmentCode establishment, String sha256);

    /// Whether it is there and lets us in, found out within seconds.
    Trial tryOut();

    /// Gives the SHA-256 of every content of a hospital, some hundreds at a time, in no order.
    void list(EstablishmentCode establishment, Consumer<List<String>> some);
}
