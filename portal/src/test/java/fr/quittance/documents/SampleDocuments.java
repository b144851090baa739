package fr.quittance.documents;

import fr.quittance.documents.store.PostgresContents;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Documents as they are by default, in the database.
public final class SampleDocuments {

    private SampleDocuments() {}

    public static Documents in(JdbcClient jdbc, InstantSource clock) {
        return new Documents(jdbc, clock, new Stores(DocumentsSettings.PLAIN, new PostgresContents(jdbc)));
    }
}
