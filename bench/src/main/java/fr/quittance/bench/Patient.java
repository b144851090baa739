package fr.quittance.bench;

import java.util.Locale;

/// Somebody invented: the nth of a batch.
///
/// @param batch names what is measured, so that numbers and addresses never meet
/// @param mobile whether SMS may be sent
record Patient(String batch, int n, boolean mobile) {

    static final String DOMAIN = "@banc.example";

    String ipp() {
        return batch + "-" + n;
    }

    String email() {
        return (batch + "-" + n).toLowerCase(Locale.ROOT) + DOMAIN;
    }

    /// A number ARCEP keeps for fiction (06 39 98 00 00 to 99) serves a hundred people only: the others
    /// are in the same style and go nowhere but to the bench's own SMS centre.
    String mobileNumber() {
        return "+336" + "%08d".formatted(39_980_000 + n % 10_000);
    }

    String birthDay() {
        return "27/03/1957";
    }
}
