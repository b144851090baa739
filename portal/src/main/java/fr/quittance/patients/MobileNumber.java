package fr.quittance.patients;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/// A mobile number as people write it, read into E.164 form: `06 39 98 00 12` is `+33639980012`.
public final class MobileNumber {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final int FRANCE = 33;
    private static final Pattern FRENCH_MOBILE = Pattern.compile("[67][0-9]{8}");

    private MobileNumber() {}

    /// The number in E.164 form, unless it is not that of a mobile.
    public static Optional<String> read(String typed) {
        try {
            var number = PHONES.parse(typed, "FR");
            return isMobile(number) ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
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
}
