package fr.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.books.Tables;
import fr.quittance.books.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// After each class that tests the whole portal, the books must be as right as before it.
public final class BooksAreRight implements BeforeAllCallback, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(BooksAreRight.class);

    @Override
    public void beforeAll(ExtensionContext tests) {
        tests.getStore(NAMESPACE).put("before", violations(tests));
    }

    @Override
    @SuppressWarnings("unchecked")
    public void afterAll(ExtensionContext tests) {
        if (tests.getRequiredTestClass().isAnnotationPresent(BooksNotKept.class)) {
            return;
        }
        var before = (List<Violation>) tests.getStore(NAMESPACE).getOrDefault("before", List.class, List.of());

        assertThat(violations(tests))
                .as("the books after " + tests.getDisplayName())
                .allSatisfy(it -> assertThat(before).contains(it));
    }

    private static List<Violation> violations(ExtensionContext tests) {
        return SpringExtension.getApplicationContext(tests)
                .getBean(Tables.class)
                .check(Instant.now(), Duration.ofHours(1));
    }
}
