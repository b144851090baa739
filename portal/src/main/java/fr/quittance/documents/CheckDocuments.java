package fr.quittance.documents;

import fr.quittance.documents.store.StoreName;
import fr.quittance.establishments.EstablishmentCode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Compares the documents with the stores: contents that no document needs, documents whose content
/// is missing or changed.
@Component
class CheckDocuments {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_ONCE = 200;
    private static final int NAMED = 100;

    private final Documents documents;
    private final Stores stores;

    CheckDocuments(Documents documents, Stores stores) {
        this.documents = documents;
        this.stores = stores;
    }

    /// What was found; of each kind the first hundred are named.
    ///
    /// @param checked documents looked at
    /// @param missing documents whose bytes are nowhere: `ch-valmont 0199… in FOLDER`
    /// @param changed documents whose bytes are no longer what was stored
    /// @param orphans contents that no document needs: `ch-valmont ab12… in S3`
    record Findings(int checked, List<String> missing, List<String> changed, List<String> orphans) {

        /// Whether nothing is wrong.
        public boolean isWell() {
            return missing.isEmpty() && changed.isEmpty() && orphans.isEmpty();
        }
    }

    /// @param read whether every content is read and its SHA-256 computed, which takes long
    Findings check(boolean read) {
        var round = new Round(read);
        for (var establishment : documents.hospitals()) {
            stores.all().keySet().forEach(store -> round.store(store, establishment));
        }
        return new Findings(round.checked, round.missing, round.changed, round.orphans);
    }

    private final class Round {

        private final boolean read;
        private int checked;
        private final List<String> missing = new ArrayList<>();
        private final List<String> changed = new ArrayList<>();
        private final List<String> orphans = new ArrayList<>();

        Round(boolean read) {
            this.read = read;
        }

        void store(StoreName store, EstablishmentCode establishment) {
            var after = FIRST;
            while (true) {
                var some = documents.inside(store, establishment, after, AT_ONCE);
                if (some.isEmpty()) {
                    break;
                }
                some.forEach(place -> document(store, establishment, place));
                after = some.getLast().id().value();
            }
            stores.get(store)
                    .list(
                            establishment,
                            names -> names.stream()
                                    .filter(sha256 -> !documents.needs(establishment, sha256, store))
                                    .forEach(sha256 -> note(orphans, establishment + " " + sha256 + " in " + store)));
        }

        private void document(StoreName store, EstablishmentCode establishment, Documents.Place place) {
            checked++;
            var name = establishment + " " + place.id().value() + " in " + store;
            if (!stores.get(store).has(establishment, place.sha256())) {
                // It may have moved while we looked.
                if (documents.needs(establishment, place.sha256(), store)) {
                    note(missing, name);
                }
                return;
            }
            if (read) {
                try {
                    documents.bytes(establishment, place.id());
                } catch (IllegalStateException e) {
                    note(changed, name);
                }
            }
        }

        private static void note(List<String> findings, String name) {
            if (findings.size() < NAMED) {
                findings.add(name);
            }
        }
    }
}
