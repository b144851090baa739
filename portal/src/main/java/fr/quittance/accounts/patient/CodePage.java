package fr.quittance.accounts.patient;

import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.pages.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// « Saisissez le code reçu ».
///
/// @param shell what surrounds it
/// @param path where its form goes
/// @param email where the code went, masked
/// @param meant the domain that was probably meant; null when the address looks right
/// @param mobile the number it may go to instead, masked
/// @param mayAskAnother whether a minute has passed
/// @param sentAgain whether another code has just been sent
/// @param problems what is wrong
public record CodePage(
        Shell shell,
        String path,
        String email,
        @Nullable String meant,
        @Nullable String mobile,
        boolean mayAskAnother,
        boolean sentAgain,
        List<Problem> problems)
        implements Page {

    /// Where another address may be given.
    public String otherAddress() {
        return path.equals("/premiere-connexion/code") ? "/premiere-connexion" : path + "?autre";
    }
}
