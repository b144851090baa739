package fr.quittance.settings.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.establishments.Establishment.Mode;
import fr.quittance.journal.SubjectWords;
import fr.quittance.notices.WordedMessage;
import fr.quittance.settings.Topic;
import fr.quittance.settings.TryConnection;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TopicsHaveWordsTest extends SettingsStory {

    @Autowired
    List<Topic> topics;

    @Autowired
    TryConnection connections;

    @Test
    void an_auditor_reads_in_words_what_was_decided_about() {
        assertThat(topics).isNotEmpty().allMatch(it -> SubjectWords.isKnown(it.name()), "has words");
        assertThat(Arrays.stream(Mode.values()).flatMap(it -> WordedMessage.of(it).stream()))
                .isNotEmpty()
                .allMatch(it -> SubjectWords.isKnown(it.topic()), "has words")
                .allMatch(
                        it -> SubjectWords.meant(SubjectWords.of(it.topic())).equals(it.topic()), "has its own words");
    }

    @Test
    void an_auditor_reads_in_words_what_was_tried_and_platforms_by_their_own_name() {
        assertThat(connections.all(VALMONT))
                .filteredOn(it -> !it.id().equals("paytweak"))
                .isNotEmpty()
                .allMatch(it -> SubjectWords.isKnown(it.id()), "has words");
    }
}
