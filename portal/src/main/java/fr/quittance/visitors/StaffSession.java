package fr.quittance.visitors;

import fr.quittance.database.Reach;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the session remembers of a member of staff. Signing in begins a new session: what a patient had opened in the
/// same browser is forgotten.
public final class StaffSession {

    /// The attribute's name; Spring Session keeps it in PostgreSQL.
    public static final String SIGNED_IN = "visitor.staff";

    /// When they signed in: an [Instant].
    public static final String SINCE = "visitor.staff-since";

    /// When they last gave both proofs: an [Instant].
    public static final String PROVED = "visitor.staff-proved";

    /// Whatever somebody does, they sign in again after this long.
    public static final Duration LONGEST = Duration.ofHours(10);

    /// A proof opens the grave deeds for this long; see [RecentProof].
    public static final Duration PROOF_LASTS = Duration.ofMinutes(10);

    /// Looking at the same thing again within this long is the same visit.
    public static final Duration VISIT_LASTS = Duration.ofMinutes(10);

    private static final String BY_PROVIDER = "visitor.staff-by-provider";
    private static final String VISITS = "visitor.staff-visits";

    private StaffSession() {}

    /// The member signed in, if any.
    public static Optional<StaffMember> member(HttpServletRequest request) {
        return Optional.ofNullable((StaffMember) attribute(request, SIGNED_IN));
    }

    /// Signs a member in, in a new session.
    public static void signIn(HttpServletRequest request, StaffMember member, Instant now) {
        VisitorSession.signOut(request);
        var session = request.getSession(true);
        session.setAttribute(SIGNED_IN, member);
        session.setAttribute(SINCE, now);
        session.setAttribute(PROVED, now);
        Reach.to(member.establishment());
    }

    /// Remembers that the member came by the hospital's identity provider, where they have a session too.
    ///
    /// @param identity what it signed of them: it names that session when they end it
    public static void cameByProvider(HttpServletRequest request, String identity) {
        request.getSession(true).setAttribute(BY_PROVIDER, identity);
    }

    /// What the provider signed of the member; nothing when they did not come by it.
    public static Optional<String> identity(HttpServletRequest request) {
        return attribute(request, BY_PROVIDER) instanceof String identity ? Optional.of(identity) : Optional.empty();
    }

    /// Keeps what a member may do today in place of what they could when they signed in.
    public static void refresh(HttpServletRequest request, StaffMember member) {
        request.getSession(true).setAttribute(SIGNED_IN, member);
    }

    /// Whether the session lasted its ten hours; one that does not say since when did.
    public static boolean isOver(HttpServletRequest request, Instant now) {
        return !isWithin(request, SINCE, LONGEST, now);
    }

    /// Remembers that the member just gave both proofs again.
    public static void proved(HttpServletRequest request, Instant now) {
        request.getSession(true).setAttribute(PROVED, now);
    }

    /// Forgets that they did: somebody else holds the device.
    public static void forgetProof(HttpServletRequest request) {
        request.getSession(true).removeAttribute(PROVED);
    }

    /// Whether the member gave both proofs in the last ten minutes.
    public static boolean provedRecently(HttpServletRequest request, Instant now) {
        return isWithin(request, PROVED, PROOF_LASTS, now);
    }

    /// Writes a visit down, unless this session wrote one to the same thing in the last ten
    /// minutes: whatever the address says, nobody looks unseen, and a click on the same page is no
    /// second visit.
    ///
    /// @param what what is looked at, named for the whole portal: `facture F2026-000123`
    /// @param writing writes the visit down
    public static void visit(HttpServletRequest request, String what, Instant now, Runnable writing) {
        var recent = new HashMap<String, Instant>();
        if (attribute(request, VISITS) instanceof Map<?, ?> known) {
            known.forEach((it, at) -> {
                if (it instanceof String name && at instanceof Instant then && now.isBefore(then.plus(VISIT_LASTS))) {
                    recent.put(name, then);
                }
            });
        }
        if (!recent.containsKey(what)) {
            writing.run();
            recent.put(what, now);
            request.getSession(true).setAttribute(VISITS, recent);
        }
    }

    private static boolean isWithin(HttpServletRequest request, String name, Duration length, Instant now) {
        return attribute(request, name) instanceof Instant at && !now.isAfter(at.plus(length));
    }

    private static @Nullable Object attribute(HttpServletRequest request, String name) {
        var session = request.getSession(false);
        return session == null ? null : session.getAttribute(name);
    }
}
