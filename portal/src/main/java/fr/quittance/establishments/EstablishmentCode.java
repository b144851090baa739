package fr.quittance.establishments;

import java.io.Serializable;
import java.util.regex.Pattern;

/// The short name that stands for one hospital in settings, folders and the first column of every key,
/// for instance `ch-valmont`.
public record EstablishmentCode(String value) implements Serializable {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,30}");

    public EstablishmentCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an establishment code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
