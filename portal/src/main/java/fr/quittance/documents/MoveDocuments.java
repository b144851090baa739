package fr.quittance.documents;

import fr.quittance.documents.store.StoreName;
import fr.quittance.establishments.EstablishmentCode;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Brings documents to the chosen store while the portal runs: copy, then say so, then forget the
/// old copy. Stopped anywhere and begun again, it loses nothing and reads everything.
@Component
class MoveDocuments {

    private static final Logger log = LoggerFactory.getLogger(MoveDocuments.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_ONCE = 50;

    private final Documents documents;
    private final Stores stores;

    MoveDocuments(Documents documents, Stores stores) {
        this.documents = documents;
        this.stores = stores;
    }

    /// What came of it.
    ///
    /// @param failed documents that stay where they are, because their bytes are missing or changed
    record Moved(int moved, int failed) {

        private Moved and(Moved other) {
            return new Moved(moved + other.moved, failed + other.failed);
        }
    }

    /// Moves on what came in by PostgreSQL.
    Moved moveNew() {
        return stores.chosen() == StoreName.POSTGRES ? new Moved(0, 0) : everywhere(true);
    }

    /// Moves everything, wherever it is.
    Moved moveAll() {
        return everywhere(false);
    }

    private Moved everywhere(boolean onlyNew) {
        return documents.hospitals().stream().map(code -> move(code, onlyNew)).reduce(new Moved(0, 0), Moved::and);
    }

    private Moved move(EstablishmentCode establishment, boolean onlyNew) {
        var sum = new Moved(0, 0);
        var after = FIRST;
        while (true) {
            var some = some(establishment, onlyNew, after);
            if (some.isEmpty()) {
                return sum;
            }
            for (var place : some) {
                sum = sum.and(move(establishment, place));
            }
            after = some.getLast().id().value();
        }
    }

    private List<Documents.Place> some(EstablishmentCode establishment, boolean onlyNew, UUID after) {
        return onlyNew
                ? documents.inside(StoreName.POSTGRES, establishment, after, AT_ONCE)
                : documents.outside(stores.chosen(), establishment, after, AT_ONCE);
    }

    private Moved move(EstablishmentCode establishment, Documents.Place place) {
        byte[] bytes;
        try {
            bytes = documents.bytes(establishment, place.id());
        } catch (IllegalStateException e) {
            log.error("Not moved: {}", e.getMessage());
            return new Moved(0, 1);
        }
        stores.put(stores.chosen(), establishment, place.sha256(), bytes);
        if (!documents.moved(establishment, place, stores.chosen())) {
            return new Moved(0, 0);
        }
        var old = place.store();
        if (old != null && old != StoreName.POSTGRES && !documents.needs(establishment, place.sha256(), old)) {
            stores.get(old).delete(establishment, place.sha256());
        }
        return new Moved(1, 0);
    }
}
