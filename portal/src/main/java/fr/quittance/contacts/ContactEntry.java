package fr.quittance.contacts;

import static fr.quittance.pages.Texts.text;

import fr.quittance.accounts.EmailAddress;
import fr.quittance.accounts.LikelyDomain;
import fr.quittance.pages.Problem;
import fr.quittance.patients.MobileNumber;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An e-mail address and a mobile as a person types them; either may be left empty, not both.
///
/// @param email what is in the first field
/// @param mobile what is in the second
/// @param chosen the address they chose when asked « Vouliez-vous écrire … ? »; empty before
public record ContactEntry(String email, String mobile, String chosen) implements Serializable {

    public static final ContactEntry EMPTY = new ContactEntry("", "", "");

    private static final int LONGEST = 254;

    public ContactEntry {
        email = cut(email);
        mobile = cut(mobile);
        chosen = cut(chosen);
    }

    /// What two fields turn out to be.
    public sealed interface Reading {

        /// Contacts.
        ///
        /// @param email in lower case; null when it was left empty
        /// @param mobile in E.164 form; null when it was left empty
        record Read(@Nullable String email, @Nullable String mobile) implements Reading {}

        /// An address that probably has a slip of the finger: the person decides.
        ///
        /// @param typed the address as it is
        /// @param meant the address probably meant
        record Doubtful(String typed, String meant) implements Reading {}

        /// Not contacts.
        ///
        /// @param problems about the fields `email` and `mobile`
        record Wrong(List<Problem> problems) implements Reading {}
    }

    /// Reads the fields.
    public Reading read() {
        if (email.isEmpty() && mobile.isEmpty()) {
            return new Reading.Wrong(List.of(new Problem(List.of("email", "mobile"), text("contacts.empty"))));
        }
        var address = EmailAddress.read(chosen.isEmpty() ? email : chosen);
        var number = MobileNumber.read(mobile);
        var problems = new ArrayList<Problem>();
        if (!email.isEmpty() && address.isEmpty()) {
            problems.add(new Problem("email", text("contacts.email-incomplete")));
        }
        if (!mobile.isEmpty() && number.isEmpty()) {
            problems.add(new Problem("mobile", text("contacts.mobile-wrong")));
        }
        if (!problems.isEmpty()) {
            return new Reading.Wrong(problems);
        }
        return address.filter(it -> chosen.isEmpty())
                .flatMap(ContactEntry::doubt)
                .orElseGet(
                        () -> new Reading.Read(address.map(EmailAddress::value).orElse(null), number.orElse(null)));
    }

    private static Optional<Reading> doubt(EmailAddress address) {
        return LikelyDomain.meant(address)
                .map(domain -> new Reading.Doubtful(address.value(), address.localPart() + "@" + domain));
    }

    private static String cut(String typed) {
        var text = typed.strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    @Override
    public String toString() {
        return "ContactEntry";
    }
}
