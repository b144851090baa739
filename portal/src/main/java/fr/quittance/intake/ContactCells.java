package fr.quittance.intake;

import fr.quittance.patients.Contacts;
import fr.quittance.patients.MobileNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The contacts of one row. A wrong contact never loses an invoice: it is left out, with a warning.
final class ContactCells {

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private final Cells cells;
    private final List<Problem> warnings = new ArrayList<>();

    ContactCells(Cells cells) {
        this.cells = cells;
    }

    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    Contacts contacts() {
        return new Contacts(email(), mobile(), consent());
    }

    private @Nullable String email() {
        var text = cells.raw(Column.EMAIL);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > 254
                || text.indexOf('@') > 64
                || !EMAIL.matcher(text).matches()) {
            warn(Column.EMAIL, "email");
            return null;
        }
        return text;
    }

    private @Nullable String mobile() {
        var text = cells.raw(Column.MOBILE);
        if (text.isEmpty()) {
            return null;
        }
        var number = MobileNumber.read(text);
        if (number.isEmpty()) {
            warn(Column.MOBILE, "mobile");
        }
        return number.orElse(null);
    }

    /// Consent is never presumed: what cannot be read is a no.
    private boolean consent() {
        return switch (cells.raw(Column.SMS_CONSENT).toLowerCase(Locale.ROOT)) {
            case "oui", "o", "1", "true" -> true;
            case "non", "n", "0", "false", "" -> false;
            default -> {
                warn(Column.SMS_CONSENT, "consent");
                yield false;
            }
        };
    }

    private void warn(Column column, String key) {
        warnings.add(Problem.in(column, cells.raw(column), key));
    }
}
