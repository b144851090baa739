package fr.quittance.visitors;

import fr.quittance.database.Reach;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What the session remembers of a visitor: the account signed in, and the links opened.
///
/// Spring Session keeps it in PostgreSQL, so it survives a restart and is the same on every node.
public final class VisitorSession {

    private static final String SIGNED_IN = "visitor.signed-in";
    private static final String LINKS = "visitor.links";
    private static final int LINKS_MAX = 20;
    private static final int PAYING_SECONDS = 45 * 60;

    private VisitorSession() {}

    /// The patient signed in, if any.
    public static Optional<Visitor.SignedIn> signedIn(HttpServletRequest request) {
        return attribute(request, SIGNED_IN, Visitor.SignedIn.class);
    }

    /// Signs a patient in: the session gets a new identifier, and keeps the links it had opened.
    public static void signIn(HttpServletRequest request, Visitor.SignedIn visitor) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(SIGNED_IN, visitor);
        Reach.to(visitor.establishment());
    }

    /// Gives somebody who went to the payment platform the time to come back: 45 minutes.
    public static void isPaying(HttpServletRequest request) {
        request.getSession(true).setMaxInactiveInterval(PAYING_SECONDS);
    }

    /// Ends the session.
    public static void signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /// Remembers that this session opened a link; a code typed later does not weaken a token.
    public static void open(HttpServletRequest request, Visitor.LinkHolder holder) {
        var links = new LinkedHashSet<>(links(request));
        var byToken = holder.byToken()
                || remembered(request, holder.linkId())
                        .map(Visitor.LinkHolder::byToken)
                        .orElse(false);
        links.removeIf(it -> it.linkId().equals(holder.linkId()));
        links.add(new Visitor.LinkHolder(holder.establishment(), holder.linkId(), byToken));
        while (links.size() > LINKS_MAX) {
            links.removeFirst();
        }
        request.getSession(true).setAttribute(LINKS, links);
    }

    /// The link of this id, if this session opened it: the request then reaches its hospital.
    public static Optional<Visitor.LinkHolder> holder(HttpServletRequest request, UUID linkId) {
        var holder = remembered(request, linkId);
        holder.map(Visitor.LinkHolder::establishment).ifPresent(Reach::to);
        return holder;
    }

    private static Optional<Visitor.LinkHolder> remembered(HttpServletRequest request, UUID linkId) {
        return links(request).stream().filter(it -> it.linkId().equals(linkId)).findFirst();
    }

    /// The links this session opened, oldest first.
    @SuppressWarnings("unchecked")
    public static Set<Visitor.LinkHolder> links(HttpServletRequest request) {
        return (Set<Visitor.LinkHolder>) attribute(request, LINKS, LinkedHashSet.class)
                .map(Set.class::cast)
                .orElse(Set.of());
    }

    private static <T> Optional<T> attribute(HttpServletRequest request, String name, Class<T> type) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable(type.cast(session.getAttribute(name)));
    }
}
