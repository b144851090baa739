package fr.quittance.journal;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A journal for tests of other modules.
public final class SampleJournal {

    static final JournalSettings SETTINGS = new JournalSettings("k".repeat(32), Path.of("target/journal"));

    private SampleJournal() {}

    /// The journal of this database.
    public static Journal in(JdbcClient jdbc, InstantSource clock) {
        return new Journal(jdbc, clock, new Seals(SETTINGS));
    }
}
