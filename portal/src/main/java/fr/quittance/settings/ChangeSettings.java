package fr.quittance.settings;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Choice;
import fr.quittance.establishments.Choices;
import fr.quittance.establishments.CurrentChoices;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes down what an administrator decides, with the journal's entry, and makes it count at once: here when this
/// returns, on the other nodes within two seconds.
@Component
public class ChangeSettings {

    private final Choices choices;
    private final CurrentChoices current;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    ChangeSettings(
            Choices choices,
            CurrentChoices current,
            Journal journal,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.choices = choices;
        this.current = current;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What became of a change.
    public sealed interface Outcome {

        /// It counts.
        record Changed() implements Outcome {}

        /// It is so already.
        record Same() implements Outcome {}

        /// Somebody decided otherwise since the form was shown: nothing was written.
        ///
        /// @param version theirs
        /// @param who they are
        record Overtaken(int version, String who) implements Outcome {}
    }

    /// Every version of a topic, the latest first.
    public List<Version> versions(EstablishmentCode establishment, Topic topic) {
        return Version.of(topic.asked(establishment), choices.versions(establishment, topic.name()));
    }

    /// Decides these values, which were checked.
    ///
    /// @param values one for each that is asked
    /// @param seen the version that the form showed; 0 when nothing had been decided
    /// @param restored the version taken up again, 0 for what is installed; null when the values were typed
    public Outcome change(
            EstablishmentCode establishment,
            Topic topic,
            Map<String, String> values,
            int seen,
            @Nullable Integer restored,
            String who) {
        var versions = choices.versions(establishment, topic.name());
        var last = versions.isEmpty() ? 0 : versions.getFirst().version();
        if (last != seen) {
            return new Outcome.Overtaken(
                    last,
                    versions.isEmpty()
                            ? text("settings.somebody")
                            : versions.getFirst().who());
        }
        var asked = topic.asked(establishment);
        var chosen = new LinkedHashMap<String, String>();
        for (var it : asked) {
            var value = values.getOrDefault(it.id(), it.installed());
            if (!value.equals(it.installed())) {
                chosen.put(it.id(), value);
            }
        }
        var changes = Change.between(
                asked, versions.isEmpty() ? Map.of() : versions.getFirst().values(), chosen);
        if (changes.isEmpty()) {
            return new Outcome.Same();
        }
        var choice = new Choice(establishment, topic.name(), last + 1, chosen, restored, who, clock.instant());
        if (!Boolean.TRUE.equals(transaction.execute(status -> write(topic, choice, changes)))) {
            var first = choices.versions(establishment, topic.name()).getFirst();
            return new Outcome.Overtaken(first.version(), first.who());
        }
        current.refresh();
        return new Outcome.Changed();
    }

    private boolean write(Topic topic, Choice choice, List<Change> changes) {
        if (!choices.add(choice)) {
            return false;
        }
        var restored = choice.restored();
        var version = restored == null
                ? text("settings.journal.version", choice.version())
                : restored == 0
                        ? text("settings.journal.installed", choice.version())
                        : text("settings.journal.restored", choice.version(), restored);
        journal.record(
                choice.establishment(),
                choice.who(),
                topic.deed(),
                topic.name(),
                version + "\u00A0: " + Change.words(changes));
        return true;
    }
}
