package fr.quittance.dashboard.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.dashboard.FirstConnections;
import fr.quittance.dashboard.FirstConnections.Mistake;
import fr.quittance.pages.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MistakeWordsTest {

    private static final String WORDS = "dashboard.mistake.";

    @Test
    void every_error_of_the_first_connection_has_a_short_name() {
        var said = Stream.of("accounts.birth-date-", "accounts.confirmation-", "passwords.")
                .flatMap(it -> Texts.keys(it).stream())
                .filter(it -> !it.matches(".*\\.(birth-date-(a-.*|and|example|hint)|missing-.*|and)"));
        var others = Stream.of(
                "accounts.email-empty",
                "accounts.email-incomplete",
                "accounts.terms-unticked",
                "accounts.human-unticked",
                "accounts.human-failed");

        assertThat(Texts.keys(WORDS).stream().map(it -> it.substring(WORDS.length())))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(said, others).toList());
    }

    @Test
    void one_that_the_form_says_no_more_is_still_counted() {
        var counted = new FirstConnections.Counted(0, List.of(new Mistake("mdp", "accounts.gone", 7)));

        assertThat(DoorPlots.mistakes(counted).rows()).containsExactly(List.of("autre erreur", "mot de passe", "7"));
    }
}
