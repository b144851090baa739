package fr.quittance.establishments;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a hospital decided itself about one topic, over the settings file, until the next version.
///
/// @param establishment the hospital
/// @param topic what it is about: [Identity#TOPIC], [Appearance#TOPIC], [#RULES], one message
/// @param version 1 for the first one; 0 stands for the settings file
/// @param values those only that differ from the settings file, by name
/// @param restored the version taken up again; null when the values were typed
/// @param who the name of the administrator
/// @param at when
public record Choice(
        EstablishmentCode establishment,
        String topic,
        int version,
        Map<String, String> values,
        @Nullable Integer restored,
        String who,
        Instant at) {

    /// The topic of when patients are told, what they are promised and asked; several modules read theirs in it.
    public static final String RULES = "rules";

    public Choice {
        values = Map.copyOf(values);
    }
}
