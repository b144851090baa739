package fr.quittance.contacts.staff;

import fr.quittance.contacts.Awaited;
import fr.quittance.contacts.ContactEntry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session of staff whose device is in a patient's hands. While it is, `/gestion` shows that patient's own contacts
/// and nothing else; see [TabletLock].
///
/// @param stay whose; null once the screen was cleared
/// @param typed what the agent typed before the patient checks it
/// @param awaited codes on their way
/// @param done whether the patient is through
/// @param touchedAt when it last sent something
record Tablet(@Nullable UUID stay, ContactEntry typed, List<Awaited> awaited, boolean done, Instant touchedAt)
        implements Serializable {

    /// A screen left alone so long says nothing more, with or without JavaScript.
    static final Duration LEFT_ALONE = Duration.ofMinutes(5);

    private static final String NAME = "contacts.tablet";

    Tablet {
        awaited = List.copyOf(awaited);
    }

    /// The tablet of this session, if it is in a patient's hands.
    static Optional<Tablet> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(NAME) instanceof Tablet it ? Optional.of(it) : Optional.empty();
    }

    /// Puts it in this session.
    void keep(HttpServletRequest request) {
        request.getSession(true).setAttribute(NAME, this);
    }

    /// The device is the agent's again.
    static void takeBack(HttpServletRequest request) {
        request.getSession(true).removeAttribute(NAME);
    }

    static Tablet handed(UUID stay, ContactEntry typed, Instant now) {
        return new Tablet(stay, typed, List.of(), false, now);
    }

    Tablet touched(Instant now) {
        return new Tablet(stay, typed, awaited, done, now);
    }

    Tablet awaiting(List<Awaited> codes, Instant now) {
        return new Tablet(stay, ContactEntry.EMPTY, codes, codes.isEmpty(), now);
    }

    Tablet cleared(Instant now) {
        return new Tablet(null, ContactEntry.EMPTY, List.of(), true, now);
    }

    /// The stay it may still show.
    Optional<UUID> shown(Instant now) {
        return Optional.ofNullable(stay).filter(it -> now.isBefore(touchedAt.plus(LEFT_ALONE)));
    }
}
