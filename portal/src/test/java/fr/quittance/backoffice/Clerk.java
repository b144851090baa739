package fr.quittance.backoffice;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.Visit;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import fr.quittance.visitors.StaffSession;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Somebody who works at a hospital's desk, signed in without going through the door.
final class Clerk {

    private Clerk() {}

    static StaffMember employ(String establishment, StaffRole... roles) {
        return new StaffMember(establishment, UuidCreator.getTimeOrderedEpoch(), "M.\u00A0Petit", Set.of(roles));
    }

    static Visit signedIn(ApplicationContext portal, int port, StaffMember member) {
        return new Visit(port).with("__Host-seance", session(portal, member));
    }

    /// The value of the cookie of a session in which this member is signed in.
    @SuppressWarnings("unchecked")
    static String session(ApplicationContext portal, StaffMember member) {
        SessionRepository<Session> sessions = portal.getBean(SessionRepository.class);
        var session = sessions.createSession();
        session.setAttribute(StaffSession.SIGNED_IN, member);
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }
}
