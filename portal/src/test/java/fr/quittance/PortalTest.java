package fr.quittance;

import fr.quittance.database.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/// A test of the whole portal on a random port, with the demonstration's hospitals and a database of its own.
///
/// Classes that change no setting share one context and one database: each test makes its own patients and invoices.
/// After each class the books are checked ([BooksAreRight]).
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@ContextConfiguration(initializers = PortalTest.OwnDatabase.class)
@ExtendWith({BooksAreRight.class, DeedsHaveWords.class})
public @interface PortalTest {

    /// With this property the policies of the database let every row through: what keeps two
    /// hospitals apart is then the portal's own statements, alone.
    String FIRST_WALL_ALONE = "quittance.test.first-wall-alone";

    /// Gives each application context a database copied from the migrated template, and drop folders
    /// that no other context watches.
    class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var url = TestDatabase.freshUrl();
            if (context.getEnvironment().getProperty(FIRST_WALL_ALONE, Boolean.class, false)) {
                TestDatabase.takeDownSecondWall(url);
            }
            TestPropertyValues.of(
                            "quittance.database.url=" + url,
                            "quittance.database.username=postgres",
                            "quittance.worklist.counts-kept=0s",
                            "quittance.intake.folder=target/depots/" + UUID.randomUUID(),
                            "quittance.journal.anchors=target/journal/" + UUID.randomUUID())
                    .applyTo(context);
        }
    }
}
