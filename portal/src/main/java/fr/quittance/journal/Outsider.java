package fr.quittance.journal;

import java.util.Arrays;
import java.util.Optional;

/// Who stands in the journal and is nobody of the hospital's staff, whose own names stand there.
/// Platforms stand there by their names too, and read nothing.
public enum Outsider {
    /// A patient, signed in.
    PATIENT("patient"),
    /// Whoever followed the link of a message.
    LINK("lien"),
    /// Whoever paid, and may not be the patient.
    PAYER("payeur"),
    /// Whoever holds the link to a pack.
    INSURER("mutuelle"),
    /// The portal itself.
    PORTAL("automatique"),
    /// The hospital's software, by its drop folder.
    DROP("dépôt"),
    /// The hospital's software, by the API.
    API("API");

    private final String who;

    Outsider(String who) {
        this.who = who;
    }

    /// As the journal names them.
    public String who() {
        return who;
    }

    /// Whom an entry names; nobody for a member of the staff.
    public static Optional<Outsider> of(JournalEntry entry) {
        return Arrays.stream(values()).filter(it -> it.who.equals(entry.who())).findFirst();
    }
}
