package fr.quittance.accounts.patient;

import fr.quittance.database.Reach;
import fr.quittance.establishments.EstablishmentCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why somebody is at the sign-in door: the link they opened, the page they asked for, the code
/// they wait for. Kept by the session, never by an address.
final class Errand {

    private static final String LINK = "accounts.link";
    private static final String PAGE = "accounts.page";
    private static final String CHALLENGE = "accounts.challenge";
    private static final int LONGEST_PAGE = 500;

    private Errand() {}

    /// The link that this sign-in is about.
    ///
    /// @param establishment the code of the hospital
    /// @param link the link
    /// @param provesMailbox whether it was opened from the e-mail that carried it
    record OpenedLink(String establishment, UUID link, boolean provesMailbox) implements Serializable {

        EstablishmentCode code() {
            return new EstablishmentCode(establishment);
        }
    }

    /// A code that this browser, and no other, may answer.
    record AskedCode(String establishment, UUID challenge) implements Serializable {}

    static void isAbout(HttpServletRequest request, OpenedLink link) {
        request.getSession(true).setAttribute(LINK, link);
    }

    /// The link that this sign-in is about: the request then reaches its hospital.
    static Optional<OpenedLink> link(HttpServletRequest request) {
        var link = attribute(request, LINK, OpenedLink.class);
        link.map(OpenedLink::establishment).ifPresent(Reach::to);
        return link;
    }

    static void waitsForCode(HttpServletRequest request, EstablishmentCode establishment, UUID challenge) {
        request.getSession(true).setAttribute(CHALLENGE, new AskedCode(establishment.value(), challenge));
    }

    static Optional<UUID> challenge(HttpServletRequest request, EstablishmentCode establishment) {
        return attribute(request, CHALLENGE, AskedCode.class)
                .filter(it -> it.establishment().equals(establishment.value()))
                .map(AskedCode::challenge);
    }

    /// Remembers the page somebody asked for, if it is one of ours.
    static void wants(HttpServletRequest request, String page) {
        if (isOurs(page)) {
            request.getSession(true).setAttribute(PAGE, page);
        }
    }

    static Optional<String> page(HttpServletRequest request) {
        return attribute(request, PAGE, String.class).filter(Errand::isOurs);
    }

    /// Forgets everything: it is done.
    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(LINK);
            session.removeAttribute(PAGE);
            session.removeAttribute(CHALLENGE);
        }
    }

    /// Whether this is a path of ours, with or without a query: nothing that a browser could take
    /// for another site.
    static boolean isOurs(String page) {
        if (page.length() > LONGEST_PAGE
                || !page.matches("/(?![/\\\\])[A-Za-z0-9/._~?=&%+-]*")
                || page.contains("//")
                || page.contains("..")
                || page.toLowerCase(java.util.Locale.ROOT).matches(".*%(2f|5c|0[0-9a-f]|1[0-9a-f]|7f).*")) {
            return false;
        }
        try {
            var uri = new URI(page);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static <T> Optional<T> attribute(HttpServletRequest request, String name, Class<T> type) {
        var session = request.getSession(false);
        @Nullable Object value = session == null ? null : session.getAttribute(name);
        return Optional.ofNullable(value).map(type::cast);
    }
}
