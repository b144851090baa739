package fr.quittance.contacts.patient;

import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.contacts.Awaited;
import fr.quittance.contacts.ContactEntry;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.pages.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/c` once a label is opened: it names the hospital and the initials, and nothing else of the person.
///
/// @param shell what surrounds it
/// @param step `birth-date`, `contacts`, `doubt`, `codes` or `done`
/// @param initials « J. D. »
/// @param birthDate what the three fields show, at the step `birth-date`
/// @param typed what the two fields show
/// @param doubt an address that probably has a slip, at the step `doubt`
/// @param awaited codes on their way, at the step `codes`
/// @param emailProved the address that is verified already, masked; null when there is none
/// @param mobileProved the same of the mobile
/// @param problems what is wrong with what was typed
public record LabelPage(
        Shell shell,
        String step,
        String initials,
        BirthDateEntry birthDate,
        ContactEntry typed,
        ContactEntry.Reading.@Nullable Doubtful doubt,
        List<Awaited> awaited,
        @Nullable String emailProved,
        @Nullable String mobileProved,
        List<Problem> problems)
        implements Page {}
