package fr.quittance.simulators.hospital;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is asked of the hospital: how many invoices, for whom, with which columns changed.
///
/// @param persona one of the people of the demo; without it, numbered patients
/// @param invoice the number to use, for one invoice only
public record Drop(
        String establishment,
        int count,
        @Nullable String persona,
        Variant variant,
        @Nullable String invoice,
        Map<String, String> overrides) {

    private static final int MOST = 100_000;

    public Drop {
        if (!establishment.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("establishment: " + establishment);
        }
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("count: 1 to " + MOST);
        }
        if (invoice != null && (count != 1 || !invoice.matches("[A-Za-z0-9_-]{1,40}"))) {
            throw new IllegalArgumentException("invoice: a number, for one invoice only");
        }
        if (persona != null && Person.persona(persona).isEmpty()) {
            throw new IllegalArgumentException("persona: " + persona);
        }
        if (variant == Variant.ANNULATION && invoice == null) {
            throw new IllegalArgumentException("annulation needs an invoice");
        }
        overrides = Map.copyOf(overrides);
    }

    /// Any key that is not one of ours must be a column.
    static Drop read(Map<String, @Nullable Object> json) {
        var rest = new HashMap<String, @Nullable Object>(json);
        var establishment = text(rest.remove("establishment"), "ch-valmont");
        var count = Integer.parseInt(text(rest.remove("count"), "1"));
        var persona = rest.remove("persona");
        var variant = Variant.of(text(rest.remove("variant"), "facture"));
        var invoice = rest.remove("invoice");
        if (rest.remove("overrides") instanceof Map<?, ?> nested) {
            nested.forEach((column, value) -> rest.put(String.valueOf(column), value));
        }
        var overrides = new HashMap<String, String>();
        rest.forEach((column, value) -> {
            if (!Columns.ALL.contains(column)) {
                throw new IllegalArgumentException("Not a column: " + column);
            }
            overrides.put(column, Objects.toString(value, ""));
        });
        return new Drop(
                establishment,
                count,
                persona == null ? null : persona.toString(),
                variant,
                invoice == null ? null : invoice.toString(),
                overrides);
    }

    private static String text(@Nullable Object value, String otherwise) {
        return value == null ? otherwise : value.toString();
    }
}
