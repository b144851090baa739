package fr.quittance.books;

import java.time.Instant;
import java.util.List;

/// Somebody who saw what the portal did, and wrote it down elsewhere.
interface Witness {

    /// What the witness and the books do not agree on.
    ///
    /// @param settled what the witness saw before then must be in the books
    List<Violation> compare(Tables tables, Instant settled);
}
