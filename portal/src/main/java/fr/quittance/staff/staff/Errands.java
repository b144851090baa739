package fr.quittance.staff.staff;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.staff.ProviderAttempt;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the session remembers while somebody is at the door: the page they asked for, that their
/// password was right, what their device was asked, that they went to the identity provider.
final class Errands {

    private static final String PAGE = "staff.page";
    private static final String HALFWAY = "staff.halfway";
    private static final String QUESTION = "staff.passkey-question";
    private static final String LEFT = "staff.provider-attempt";
    private static final Duration HALFWAY_LASTS = Duration.ofMinutes(5);
    private static final int LONGEST_PAGE = 500;

    private Errands() {}

    /// Somebody whose password was right, and who must give a code within five minutes.
    private record Halfway(String establishment, UUID account, Instant since) implements Serializable {}

    static void isHalfway(HttpServletRequest request, EstablishmentCode establishment, UUID account, Instant now) {
        request.getSession(true).setAttribute(HALFWAY, new Halfway(establishment.value(), account, now));
        request.changeSessionId();
    }

    static Optional<UUID> halfway(HttpServletRequest request, EstablishmentCode establishment, Instant now) {
        return attribute(request, HALFWAY) instanceof Halfway it
                        && it.establishment().equals(establishment.value())
                        && !now.isAfter(it.since().plus(HALFWAY_LASTS))
                ? Optional.of(it.account())
                : Optional.empty();
    }

    /// Remembers the page somebody asked for, if it is one of ours.
    static void wants(HttpServletRequest request, String page) {
        if (isOurs(page)) {
            request.getSession(true).setAttribute(PAGE, page);
        }
    }

    /// The page somebody asked for, once.
    static Optional<String> wanted(HttpServletRequest request) {
        var page = attribute(request, PAGE) instanceof String it && isOurs(it) ? it : null;
        if (page != null) {
            request.getSession(true).removeAttribute(PAGE);
        }
        return Optional.ofNullable(page);
    }

    /// Remembers what a device was asked: only this session may bring the answer.
    static void asked(HttpServletRequest request, UUID question) {
        request.getSession(true).setAttribute(QUESTION, question);
    }

    /// What a device was asked, once.
    static Optional<UUID> question(HttpServletRequest request) {
        var question = attribute(request, QUESTION) instanceof UUID it ? it : null;
        if (question != null) {
            request.getSession(true).removeAttribute(QUESTION);
        }
        return Optional.ofNullable(question);
    }

    /// Remembers that somebody went to the identity provider, in a session whose name nobody knew before.
    static void leaves(HttpServletRequest request, ProviderAttempt attempt) {
        request.getSession(true).setAttribute(LEFT, attempt);
        request.changeSessionId();
    }

    /// That somebody went to the identity provider, once.
    static Optional<ProviderAttempt> left(HttpServletRequest request) {
        var attempt = attribute(request, LEFT) instanceof ProviderAttempt it ? it : null;
        if (attempt != null) {
            request.getSession(true).removeAttribute(LEFT);
        }
        return Optional.ofNullable(attempt);
    }

    private static boolean isOurs(String page) {
        return page.length() <= LONGEST_PAGE
                && page.matches("/gestion[A-Za-z0-9/._~?=&%+-]*")
                && !page.contains("//")
                && !page.contains("..");
    }

    private static @Nullable Object attribute(HttpServletRequest request, String name) {
        var session = request.getSession(false);
        return session == null ? null : session.getAttribute(name);
    }
}
