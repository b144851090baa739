package fr.quittance.space.patient;

import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way to the patient's paper for whoever paid without an account: the birth date, then a code sent
/// to the contact on file.
///
/// @param base `/paiement/<reference>/acquittee`
/// @param kind which paper: the texts are `space.paper.<kind>.…`
/// @param step `birth-date`, `code` or `nobody`
/// @param sentTo the masked address or number the code went to
/// @param error what is wrong with the answer, in words; null when nothing is
public record PaperPage(
        Shell shell,
        String base,
        String kind,
        String step,
        BirthDateEntry typed,
        List<String> wrongFields,
        String sentTo,
        @Nullable String error)
        implements Page {}
