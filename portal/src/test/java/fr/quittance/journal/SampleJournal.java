package fr.quittance.journal;

import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A journal for tests of other modules.
public final class SampleJournal {

    private SampleJournal() {}

    /// The journal of this database.
    public static Journal in(JdbcClient jdbc, InstantSource clock) {
        return new Journal(jdbc, clock);
    }
}
