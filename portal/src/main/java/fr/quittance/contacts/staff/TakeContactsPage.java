package fr.quittance.contacts.staff;

import fr.quittance.contacts.Awaited;
import fr.quittance.contacts.ContactEntry;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.patients.PresentPatient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The contacts of one patient who is there.
///
/// @param desk what surrounds it
/// @param present who, and what is on file
/// @param typed what the two fields show
/// @param doubt an address that probably has a slip, to decide first; null most often
/// @param awaited codes on their way
/// @param problems what is wrong with what was typed
/// @param told what became of the last act: `saved`, `proved`, `too-many`
public record TakeContactsPage(
        Desk desk,
        PresentPatient present,
        ContactEntry typed,
        ContactEntry.Reading.@Nullable Doubtful doubt,
        List<Awaited> awaited,
        List<Problem> problems,
        @Nullable String told)
        implements Page {

    /// Where its forms go.
    public String address() {
        return PresentPatientsPages.PATH + "/" + present.stay().id();
    }

    /// Whether a code could prove something that none proved yet.
    public boolean provable() {
        return present.contacts().unprovedEmail() != null || present.contacts().unprovedMobile() != null;
    }

    /// What the fields show when nothing was typed: what is on file.
    static ContactEntry onFile(PresentPatient present) {
        var contacts = present.contacts().contacts();
        return new ContactEntry(
                contacts.email() == null ? "" : contacts.email(),
                contacts.mobile() == null ? "" : Awaited.readable(contacts.mobile()),
                "");
    }
}
