package fr.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.books.Tables;
import fr.quittance.books.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// After each class that tests the whole portal, the books must be as right as before it.
public final class BooksAreRight implements BeforeAllCallback, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(BooksAreRight.class);

    /// Rules that refunds, desk payments and corrections make finer; held after storms and kills,
    /// not yet after every class.
    private static final Set<String> NOT_YET =
            Set.of("I3-case-per-capture", "I4-one-receipt", "I5-paid-by-money", "I9-accounts-add-up");

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
                .check(Instant.now(), Duration.ofHours(1))
                .stream()
                .filter(it -> !NOT_YET.contains(it.rule()))
                .toList();
    }
}
