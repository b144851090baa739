package fr.quittance.patients;

import java.time.LocalDate;
import java.util.Locale;

/// A person as one hospital knows them.
///
/// @param id our name for them
/// @param ipp the hospital's permanent identifier (IPP, HL7 PID-3)
/// @param birthName nom de naissance
/// @param lastName nom d'usage
/// @param firstName prénom
/// @param birthDate as the hospital printed it
/// @param language two letters, `fr`
/// @param contacts where they may be told
public record Patient(
        PatientId id,
        String ipp,
        String birthName,
        String lastName,
        String firstName,
        LocalDate birthDate,
        String language,
        Contacts contacts) {

    /// « Jeanne Dupont », for a greeting.
    public String fullName() {
        return firstName + " " + titleCase(lastName);
    }

    /// « DUPONT Jeanne », as the hospital prints and sorts names.
    public String listedName() {
        return listedName(lastName, firstName);
    }

    /// The same of a row that holds no more of the person.
    public static String listedName(String lastName, String firstName) {
        return (lastName.toUpperCase(Locale.FRENCH) + " " + firstName).strip();
    }

    /// « J. D. »: all that a page opened by a link alone may say of the person.
    public String initials() {
        return initial(firstName) + "\u00A0" + initial(lastName);
    }

    private static String initial(String name) {
        return name.isBlank() ? "" : name.strip().substring(0, 1).toUpperCase(Locale.FRENCH) + ".";
    }

    /// Hospitals print names in capitals; people prefer « Dupont-Martin ».
    private static String titleCase(String name) {
        if (!name.equals(name.toUpperCase(Locale.FRENCH))) {
            return name;
        }
        var text = new StringBuilder();
        var start = true;
        for (var letter : name.toCharArray()) {
            text.append(start ? letter : Character.toLowerCase(letter));
            start = !Character.isLetter(letter);
        }
        return text.toString();
    }
}
