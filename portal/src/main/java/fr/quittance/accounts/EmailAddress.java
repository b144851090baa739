package fr.quittance.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address as a person typed it, in lower case and without spaces around.
public record EmailAddress(String value) {

    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@,;:<>()\\[\\]\"\\\\\\p{Cntrl}]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.)+[\\p{L}]{2,63}");
    private static final int LONGEST = 254;

    /// The address in a field, unless it is not a complete one.
    public static Optional<EmailAddress> read(String typed) {
        var value = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        return value.length() <= LONGEST
                        && SHAPE.matcher(value).matches()
                        && !value.contains("..")
                        && !value.startsWith(".")
                ? Optional.of(new EmailAddress(value))
                : Optional.empty();
    }

    /// What stands before the @.
    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    /// « j••••t@ex•••.fr »: enough to recognise one's own address.
    public String masked() {
        var local = localPart();
        var domain = value.substring(local.length() + 1);
        var ending = domain.substring(domain.lastIndexOf('.'));
        var name = domain.substring(0, domain.length() - ending.length());
        var shown = local.length() < 3
                ? local.charAt(0) + "••••"
                : local.charAt(0) + "••••" + local.charAt(local.length() - 1);
        return shown + "@" + name.substring(0, Math.min(2, name.length())) + "•••" + ending;
    }

    @Override
    public String toString() {
        return masked();
    }
}
