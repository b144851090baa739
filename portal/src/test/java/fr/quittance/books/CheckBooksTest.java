package fr.quittance.books;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class CheckBooksTest {

    @Autowired
    CheckBooks check;

    @Autowired
    BooksSettings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry meters;

    @Test
    void each_night_the_books_are_checked_and_the_journal_says_so() {
        var wrong = valmont(check.check(settings));

        assertThat(
                        count(
                                "journal.entry where deed like 'books-%' and subject = 'books' and establishment = 'ch-valmont'"))
                .isPositive();
        assertThat(gauge("quittance.books.violations")).isEqualTo(wrong);
        assertThat(gauge("quittance.books.age"))
                .isBetween(0.0, (double) Duration.ofHours(1).toSeconds());
    }

    @Test
    void the_night_is_in_the_scheduler() {
        assertThat(count("scheduled_tasks where task_name = 'books-check'")).isOne();
    }

    @Test
    void what_is_wrong_is_counted_for_its_hospital_and_told_in_its_journal() {
        jdbc.sql("""
                insert into intake.drop (establishment, id, name, size, modified_at, seen_at, unchanged_since, state, sha256,
                    moved_to)
                values ('clinique-des-tilleuls', gen_random_uuid(), 'hangs.csv', 1, now(), now() - interval '3 hours',
                    now(), 'MOVING', 'x', 'y')
                """).update();
        try {
            var violations = check.check(settings);

            assertThat(violations).extracting(Violation::rule).contains("I14-nothing-hangs");
            assertThat(meters.get("quittance.books.violations")
                            .tag("establishment", "clinique-des-tilleuls")
                            .gauge()
                            .value())
                    .isPositive();
            assertThat(gauge("quittance.books.violations")).isEqualTo(valmont(violations));
            assertThat(count("journal.entry where deed = 'books-wrong' and details like '%I14-nothing-hangs%'"))
                    .isOne();
        } finally {
            jdbc.sql("delete from intake.drop where name = 'hangs.csv'").update();
        }
    }

    private static double valmont(List<Violation> violations) {
        return violations.stream()
                .filter(it -> it.establishment().equals("ch-valmont"))
                .count();
    }

    private double gauge(String name) {
        return meters.get(name).tag("establishment", "ch-valmont").gauge().value();
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }
}
