package fr.quittance.books;

import fr.quittance.establishments.Establishments;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Texts;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Checks the books, says so in each hospital's journal, and complains aloud of what is wrong.
@Component
class CheckBooks {

    private static final Logger log = LoggerFactory.getLogger(CheckBooks.class);

    private final Tables tables;
    private final Checks checks;
    private final Establishments establishments;
    private final Journal journal;
    private final InstantSource clock;

    CheckBooks(Tables tables, Checks checks, Establishments establishments, Journal journal, InstantSource clock) {
        this.tables = tables;
        this.checks = checks;
        this.establishments = establishments;
        this.journal = journal;
        this.clock = clock;
    }

    /// Checks them once.
    List<Violation> check(BooksSettings settings) {
        var now = clock.instant();
        var violations = tables.check(now, settings.grace());
        violations.forEach(it -> log.error("The books are wrong: {}", it));
        var rules = Rules.all().size();
        for (var establishment : establishments.all()) {
            var code = establishment.code();
            var wrong = violations.stream()
                    .filter(it -> it.establishment().equals(code.value()))
                    .toList();
            checks.add(code, now, rules, wrong.size());
            journal.record(
                    code,
                    "automatique",
                    wrong.isEmpty() ? "books-right" : "books-wrong",
                    "books",
                    wrong.isEmpty() ? Texts.text("books.journal.right", rules) : rulesOf(wrong));
        }
        return violations;
    }

    private static String rulesOf(List<Violation> wrong) {
        return String.join(", ", wrong.stream().map(Violation::rule).distinct().toList());
    }
}
