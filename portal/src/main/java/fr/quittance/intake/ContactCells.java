package fr.quittance.intake;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import fr.quittance.patients.Contacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The contacts of one row. A wrong contact never loses an invoice: it is left out, with a warning.
final class ContactCells {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final int FRANCE = 33;
    private static final Pattern FRENCH_MOBILE = Pattern.compile("[67][0-9]{8}");
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
        try {
            var number = PHONES.parse(text, "FR");
            if (isMobile(number)) {
                return PHONES.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException e) {
            // Said below, as for a number that is not a mobile's.
        }
        warn(Column.MOBILE, "mobile");
        return null;
    }

    /// In France every number in 06 or 07: the range kept for fiction (06 39 98, ARCEP) is not «
    /// valid » for the library, and new ranges open before it knows them. Elsewhere, what the
    /// library calls a mobile.
    private static boolean isMobile(PhoneNumber number) {
        if (number.hasExtension()) {
            return false;
        }
        if (number.getCountryCode() == FRANCE) {
            return FRENCH_MOBILE
                    .matcher(PHONES.getNationalSignificantNumber(number))
                    .matches();
        }
        return PHONES.isValidNumber(number)
                && switch (PHONES.getNumberType(number)) {
                    case MOBILE, FIXED_LINE_OR_MOBILE -> true;
                    default -> false;
                };
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
