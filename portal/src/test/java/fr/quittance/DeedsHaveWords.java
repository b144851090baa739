package fr.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.journal.DeedWords;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// After each class that tests the whole portal, every deed it left in the journal can be read by an auditor.
public final class DeedsHaveWords implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext tests) {
        var deeds = SpringExtension.getApplicationContext(tests)
                .getBean(JdbcClient.class)
                .sql("select distinct deed from journal.entry where deed not like '%-tried'")
                .query((row, n) -> row.getString(1))
                .list();

        assertThat(deeds).as("deeds after " + tests.getDisplayName()).allMatch(DeedWords::isKnown);
    }
}
