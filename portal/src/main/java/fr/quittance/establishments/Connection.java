package fr.quittance.establishments;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// Something outside that a hospital's portal talks to: what the settings say of it, and how to try it.
///
/// @param id names it in an address: letters, digits, hyphens
/// @param title what it is, « Serveur d'e-mail »
/// @param facts what the settings say, by French label; never a secret
/// @param trial connects for real, to the address of the settings, and gives up within seconds; never in a transaction
public record Connection(String id, String title, SequencedMap<String, String> facts, Supplier<Trial> trial) {

    public Connection {
        facts = new LinkedHashMap<>(facts);
    }

    /// Facts in the order they are given.
    ///
    /// @param labelsAndValues a label, its value, and so on; what has an empty value is left out
    public static SequencedMap<String, String> facts(String... labelsAndValues) {
        var facts = new LinkedHashMap<String, String>();
        for (int i = 0; i < labelsAndValues.length; i += 2) {
            if (!labelsAndValues[i + 1].isEmpty()) {
                facts.put(labelsAndValues[i], labelsAndValues[i + 1]);
            }
        }
        return facts;
    }
}
