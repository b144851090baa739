package fr.quittance.settings.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Establishment;
import fr.quittance.notices.Variable;
import fr.quittance.notices.WordedMessage;
import fr.quittance.notices.WordedPart;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `/gestion/reglages/messages/{message}`: the words of one message, and what a patient would read.
///
/// @param from who sends it
/// @param told what was just done; null when nothing
/// @param failed whether that did not work
/// @param email where a trial goes
public record MessagePage(
        Desk desk,
        WordedMessage message,
        Establishment from,
        ChosenNow now,
        @Nullable String told,
        boolean failed,
        String email)
        implements Page {

    /// Where it is, and where its form goes.
    public String address() {
        return SettingsRooms.MESSAGES + "/" + message.id();
    }

    /// « SMS : Facture à payer ».
    public String heading() {
        return text("settings.message.heading", MessagesPage.channel(message), MessagesPage.name(message));
    }

    /// Each variable with what a patient would read in its place.
    public SequencedMap<String, String> variables() {
        var variables = new LinkedHashMap<String, String>();
        message.parts().forEach(part -> part.variables().forEach(it -> variables.put(it.token(), it.sample(from))));
        return variables;
    }

    /// Those that must stay.
    public List<String> required() {
        return message.parts().stream()
                .flatMap(it -> it.variables().stream().filter(it.required()::contains))
                .map(Variable::token)
                .distinct()
                .toList();
    }

    /// What a patient would read of a part.
    public String sample(WordedPart part) {
        return part.sample(words(part), from);
    }

    /// What a browser needs to count as we do.
    public Counting counting() {
        var values = message.parts().getFirst().longestValues(from).entrySet().stream()
                .map(it -> "\"%s\":%d".formatted(it.getKey(), it.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        return new Counting(WordedPart.LETTERS, WordedPart.DOUBLE_LETTERS, values, WordedPart.MOST_SEPTETS);
    }

    /// How an SMS is counted.
    ///
    /// @param letters of one septet
    /// @param doubles letters of two
    /// @param values septets of the longest value of each variable, as JSON
    /// @param most septets that one SMS holds
    public record Counting(String letters, String doubles, String values, int most) {

        /// The words of the counter, with `{n}` where the number goes.
        public String words(String key) {
            return text("settings.message." + key, "{n}", most);
        }
    }

    /// How many septets it takes with the longest values, and how many one SMS holds.
    public String count() {
        var part = message.parts().getFirst();
        var septets = part.longestSeptets(words(part), from);
        return text(
                "settings.message." + (septets > WordedPart.MOST_SEPTETS ? overKey() : "count"),
                septets,
                WordedPart.MOST_SEPTETS);
    }

    /// What is said of an SMS that is too long: a shorter text goes instead, or it cannot be kept.
    public String overKey() {
        return message.hasShorter() ? "count-over" : "count-refused";
    }

    private String words(WordedPart part) {
        return now.values().getOrDefault(part.id(), "");
    }
}
