package fr.quittance.insurers.insurer;

import fr.quittance.database.Reach;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.insurers.Sending;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/// What the session of a mutuelle remembers: the packs whose links it followed, and opened.
final class InsurerSession {

    private static final String PACK = "insurers.pack.";

    private InsurerSession() {}

    /// A pack whose link this session followed.
    ///
    /// @param opened whether its button was pressed
    record Held(EstablishmentCode hospital, UUID id, boolean opened) implements Serializable {}

    static void hold(HttpServletRequest request, Sending sending) {
        if (held(request, sending.id()).isEmpty()) {
            put(request, sending, false);
        }
    }

    static void opened(HttpServletRequest request, Sending sending) {
        put(request, sending, true);
    }

    private static void put(HttpServletRequest request, Sending sending, boolean opened) {
        request.getSession(true)
                .setAttribute(PACK + sending.id(), new Held(sending.establishment(), sending.id(), opened));
    }

    /// The pack of this id, if this session followed its link: the request then reaches its hospital.
    static Optional<Held> held(HttpServletRequest request, UUID id) {
        var session = request.getSession(false);
        var held =
                session == null ? Optional.<Held>empty() : Optional.ofNullable((Held) session.getAttribute(PACK + id));
        held.map(it -> it.hospital().value()).ifPresent(Reach::to);
        return held;
    }
}
