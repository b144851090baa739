package fr.quittance.contacts.staff;

import fr.quittance.contacts.Awaited;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/// The codes that a session of staff awaits, for one stay at a time.
final class AwaitedCodes {

    private static final String AWAITED = "contacts.awaited";

    private AwaitedCodes() {}

    private record Codes(UUID stay, List<Awaited> codes) implements Serializable {}

    static void await(HttpServletRequest request, UUID stay, List<Awaited> codes) {
        request.getSession(true).setAttribute(AWAITED, new Codes(stay, List.copyOf(codes)));
    }

    static List<Awaited> of(HttpServletRequest request, UUID stay) {
        return request.getSession(true).getAttribute(AWAITED) instanceof Codes it
                        && it.stay().equals(stay)
                ? it.codes()
                : List.of();
    }

    static void forget(HttpServletRequest request) {
        request.getSession(true).removeAttribute(AWAITED);
    }
}
