package fr.quittance.notices;

import fr.quittance.establishments.CurrentChoices;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.Texts;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The words that each hospital chose for its messages.
@Component
public class Wordings {

    private final CurrentChoices choices;

    Wordings(CurrentChoices choices) {
        this.choices = choices;
    }

    /// The words of a hospital's messages, as they are when each is asked for.
    public Wording of(EstablishmentCode establishment) {
        return (key, values) -> WordedMessage.holding(key)
                .map(it -> words(it, choices.of(establishment, it.topic()), key, values))
                .orElseGet(() -> Texts.text(key, values));
    }

    /// The same with other words for one message: those somebody is writing.
    public Wording trying(EstablishmentCode establishment, WordedMessage message, Map<String, String> typed) {
        var kept = of(establishment);
        return (key, values) -> message.parts().stream().anyMatch(it -> it.key().equals(key))
                ? words(message, typed, key, values)
                : kept.text(key, values);
    }

    private static String words(WordedMessage message, Map<String, String> chosen, String key, Object... values) {
        for (var part : message.parts()) {
            if (part.key().equals(key) && chosen.containsKey(part.id())) {
                return part.filled(chosen.getOrDefault(part.id(), ""), values);
            }
        }
        return Texts.text(key, values);
    }
}
