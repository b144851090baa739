package fr.quittance.batches;

import fr.quittance.establishments.EstablishmentCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a clerk brought at once: an index and its PDFs, or factures acquittées alone.
///
/// @param openedBy who brought it, as the journal names them
/// @param touchedAt when somebody last did something to it
/// @param header the first line of its index; null when it came without
/// @param leftOut what was left out when it was brought, one French sentence each
/// @param letInBy who let it in last; null before
public record Batch(
        EstablishmentCode establishment,
        UUID id,
        String openedBy,
        Instant openedAt,
        Instant touchedAt,
        State state,
        @Nullable String header,
        List<String> leftOut,
        @Nullable String letInBy) {

    public Batch {
        leftOut = List.copyOf(leftOut);
    }

    /// Where it stands.
    public enum State {
        /// Rows wait to be corrected, or to be let in.
        DRAFT,
        /// Rows are coming in.
        RUNNING,
        /// Every row came in or was removed.
        DONE,
        /// Given up by a clerk; what came in before stays.
        DROPPED,
        /// Deleted because nobody touched it for too long; what came in before stays.
        EXPIRED
    }

    /// How many of its rows stand where.
    ///
    /// @param waiting neither in nor removed; zero once deleted
    /// @param accepted came in
    /// @param alreadyThere were there before
    public record Tally(long waiting, long accepted, long alreadyThere) {

        /// On file one way or the other.
        public long in() {
            return accepted + alreadyThere;
        }
    }

    /// Whether it came with an index.
    public boolean hasIndex() {
        return header != null;
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }
}
