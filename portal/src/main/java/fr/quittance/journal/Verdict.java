package fr.quittance.journal;

/// What checking the journal of a hospital says.
public sealed interface Verdict {

    /// « Journal intègre »: nothing was changed, removed, added or moved.
    ///
    /// @param entries how many are in the chain
    record Intact(long entries) implements Verdict {}

    /// Somebody touched it.
    ///
    /// @param seq the first place that is wrong; 0 for an entry that has no place
    /// @param what what is wrong there
    /// @param entry the entry, as far as it can be named
    record Broken(long seq, Wrong what, String entry) implements Verdict {}

    /// What may be wrong at a place of the chain.
    enum Wrong {
        /// The entry was removed.
        MISSING,
        /// The entry, its place or its hospital was changed.
        CHANGED,
        /// Somebody else than the portal wrote the entry.
        FOREIGN,
        /// The chain ends too early: the last entries were removed.
        CUT
    }
}
