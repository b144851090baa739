package fr.quittance.staff.staff;

import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.pages.QrCode;
import fr.quittance.pages.Shell;
import java.util.List;

/// An invitation, second step: telling the telephone its secret, and showing that it understood.
///
/// @param shell the hospital
/// @param uri the secret as applications read it
/// @param secret the same, to type
/// @param problems what is wrong
public record EnrolmentPage(Shell shell, String uri, String secret, List<Problem> problems) implements Page {

    /// The secret as a telephone reads it from the screen.
    public String drawing() {
        return QrCode.svg(uri);
    }

    /// The secret in groups of four, easier to copy.
    public String grouped() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
