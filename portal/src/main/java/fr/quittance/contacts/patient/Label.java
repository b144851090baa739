package fr.quittance.contacts.patient;

import fr.quittance.contacts.Awaited;
import fr.quittance.database.Reach;
import fr.quittance.establishments.EstablishmentCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The label that a session opened.
///
/// @param establishment the code of the hospital
/// @param stay the stay it is of
/// @param named whether the patient's birth date was given
/// @param awaited codes on their way
/// @param done whether the patient is through
record Label(String establishment, UUID stay, boolean named, List<Awaited> awaited, boolean done)
        implements Serializable {

    private static final String NAME = "contacts.label";

    Label {
        awaited = List.copyOf(awaited);
    }

    /// The label that this session opened: the request then reaches its hospital.
    static Optional<Label> of(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(NAME) instanceof Label it) {
            Reach.to(it.establishment());
            return Optional.of(it);
        }
        return Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NAME);
        }
    }

    void keep(HttpServletRequest request) {
        request.getSession(true).setAttribute(NAME, this);
    }

    static Label opened(EstablishmentCode establishment, UUID stay) {
        return new Label(establishment.value(), stay, false, List.of(), false);
    }

    Label whenNamed() {
        return new Label(establishment, stay, true, awaited, false);
    }

    Label withoutCodes() {
        return new Label(establishment, stay, named, List.of(), false);
    }

    Label awaiting(List<Awaited> codes) {
        return new Label(establishment, stay, named, codes, codes.isEmpty());
    }

    EstablishmentCode hospital() {
        return new EstablishmentCode(establishment);
    }
}
