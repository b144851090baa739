package fr.quittance.contacts.staff;

import fr.quittance.contacts.Awaited;
import fr.quittance.contacts.ContactEntry;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.pages.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The screen turned to the patient, in large type.
///
/// @param shell the hospital
/// @param step `contacts`, `doubt`, `codes` or `done`
/// @param name the patient's, « Jeanne Dupont »
/// @param typed what the two fields show
/// @param doubt an address that probably has a slip, at the step `doubt`
/// @param awaited codes on their way, at the step `codes`
/// @param problems what is wrong with what was typed
public record TabletPage(
        Shell shell,
        String step,
        String name,
        ContactEntry typed,
        ContactEntry.Reading.@Nullable Doubtful doubt,
        List<Awaited> awaited,
        List<Problem> problems)
        implements Page {}
