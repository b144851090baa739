package fr.quittance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.database.TestDatabase;
import fr.quittance.notices.NoticeKind;
import fr.quittance.pages.Texts;
import fr.quittance.payments.Payment;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Whatever the rows of the modules below say, the desk has French words for it: a missing text is
/// an error page.
class DeskWordsTest {

    private static final Pattern REASON = Pattern.compile("'([A-Z_]+)'");

    @Test
    void every_news_that_a_message_brings_has_words_in_the_timeline() {
        assertThat(Texts.keys("backoffice.news."))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(NoticeKind.values())
                        .map(it -> "backoffice.news." + it)
                        .toList());
    }

    @Test
    void every_state_of_a_payment_has_words_in_the_timeline() {
        assertThat(Texts.keys("backoffice.payment."))
                .containsAll(Arrays.stream(Payment.class.getPermittedSubclasses())
                        .map(it -> "backoffice.payment." + it.getSimpleName())
                        .toList());
    }

    @Test
    void every_reason_that_the_database_allows_has_words_and_can_be_filtered_by() {
        assertThat(reasons()).contains("CORRECTED", "WITHDRAWN");
        assertThat(Queue.TO_RECONCILE.reasons()).containsAll(reasons());
        for (var queue : Queue.values()) {
            assertThat(Texts.keys("backoffice.reason."))
                    .as(queue.address())
                    .containsAll(queue.reasons().stream()
                            .map(it -> "backoffice.reason." + it)
                            .toList());
        }
    }

    @Test
    void every_failure_of_a_message_has_words() {
        assertThat(Texts.keys("backoffice.reason."))
                .containsAll(Arrays.stream(FailureReason.values())
                        .map(it -> "backoffice.reason." + it)
                        .toList());
    }

    /// What the constraint of the table says, as PostgreSQL has it.
    private static List<String> reasons() {
        var check = TestDatabase.freshClient().sql("""
                select pg_get_constraintdef(oid)
                from pg_constraint
                where conname = 'refund_case_reason_check'
                """).query(String.class).single();
        return REASON.matcher(check).results().map(it -> it.group(1)).toList();
    }
}
