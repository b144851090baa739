package fr.quittance.intake;

import fr.quittance.patients.Patient;
import fr.quittance.patients.PatientId;
import fr.quittance.patients.Stay;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The patient and the stay that a row tells of.
final class PersonCells {

    private static final int NAME_MAX = 100;
    private static final int IDENTIFIER_MAX = 40;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    private final Cells cells;
    private final ContactCells contacts;

    PersonCells(Cells cells, ContactCells contacts) {
        this.cells = cells;
        this.contacts = contacts;
    }

    /// @param issuedOn nobody is born after it; null when nothing says
    @Nullable
    Patient patient(@Nullable LocalDate issuedOn) {
        var ipp = cells.text(Column.IPP, IDENTIFIER_MAX);
        var lastName = cells.text(Column.LAST_NAME, NAME_MAX);
        var birthName = cells.has(Column.BIRTH_NAME) ? cells.text(Column.BIRTH_NAME, NAME_MAX) : lastName;
        var firstName = cells.text(Column.FIRST_NAME, NAME_MAX);
        var birthDate = cells.date(Column.BIRTH_DATE);
        if (birthDate != null && issuedOn != null && birthDate.isAfter(issuedOn)) {
            cells.refuse(Column.BIRTH_DATE, "born-after-issue");
        }
        var language = cells.has(Column.LANGUAGE) ? cells.raw(Column.LANGUAGE).toLowerCase(Locale.ROOT) : "fr";
        if (!LANGUAGE.matcher(language).matches()) {
            cells.refuse(Column.LANGUAGE, "language");
        }
        var reachedAt = contacts.contacts();
        if (ipp == null || lastName == null || birthName == null || firstName == null || birthDate == null) {
            return null;
        }
        return new Patient(PatientId.next(), ipp, birthName, lastName, firstName, birthDate, language, reachedAt);
    }

    @Nullable
    Stay stay() {
        var nda = cells.optionalText(Column.NDA, IDENTIFIER_MAX);
        var enteredOn = cells.optionalDate(Column.ENTERED_ON);
        var leftOn = cells.optionalDate(Column.LEFT_ON);
        if (enteredOn != null && leftOn != null && leftOn.isBefore(enteredOn)) {
            cells.refuse(Column.LEFT_ON, "left-before-entered");
        }
        return nda == null ? null : new Stay(nda, enteredOn, leftOn);
    }
}
