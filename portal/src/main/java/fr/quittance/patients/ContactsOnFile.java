package fr.quittance.patients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The contacts of a patient, with what is known of each.
///
/// @param contacts where they may be told
/// @param emailProvedAt when a code sent to the address came back, if one did
/// @param mobileProvedAt the same of the mobile
/// @param lettersSince since when they want letters and nothing else, if they do; there is then no contact
public record ContactsOnFile(
        Contacts contacts,
        @Nullable Instant emailProvedAt,
        @Nullable Instant mobileProvedAt,
        @Nullable Instant lettersSince) {

    public boolean emailProved() {
        return emailProvedAt != null;
    }

    public boolean mobileProved() {
        return mobileProvedAt != null;
    }

    /// The address that no code proved yet, if there is one.
    public @Nullable String unprovedEmail() {
        return emailProved() ? null : contacts.email();
    }

    /// The same of the mobile.
    public @Nullable String unprovedMobile() {
        return mobileProved() ? null : contacts.mobile();
    }

    /// Whether an invoice could be announced today.
    public boolean reachable() {
        return contacts.reachableByMail() || contacts.reachableBySms();
    }

    /// Whether they said that they want letters.
    public boolean prefersLetters() {
        return lettersSince != null;
    }
}
