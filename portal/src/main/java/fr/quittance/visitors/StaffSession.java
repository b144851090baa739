package fr.quittance.visitors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// What the session remembers of a member of staff. Signing in begins a new session: what a patient had opened in the
/// same browser is forgotten.
public final class StaffSession {

    /// The attribute's name; Spring Session keeps it in PostgreSQL.
    public static final String SIGNED_IN = "visitor.staff";

    private StaffSession() {}

    /// The member signed in, if any.
    public static Optional<StaffMember> member(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((StaffMember) session.getAttribute(SIGNED_IN));
    }

    /// Signs a member in, in a new session.
    public static void signIn(HttpServletRequest request, StaffMember member) {
        VisitorSession.signOut(request);
        request.getSession(true).setAttribute(SIGNED_IN, member);
    }
}
