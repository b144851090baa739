package fr.quittance.staff.staff;

import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;
import java.util.List;

/// The recovery codes, shown once at the end of the enrolment.
///
/// @param shell the hospital
/// @param codes ten of them
public record RecoveryCodesPage(Shell shell, List<String> codes) implements Page {

    /// `ABCDE-FGHJK`.
    public static String hyphenated(String code) {
        return code.substring(0, code.length() / 2) + "-" + code.substring(code.length() / 2);
    }
}
