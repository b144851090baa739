package fr.quittance.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.Visit;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import fr.quittance.visitors.StaffSession;
import fr.quittance.visitors.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// People who work at a hospital, for tests of the whole portal: each with an account of their own,
/// signed in without going through the door.
public final class SampleStaff {

    private SampleStaff() {}

    /// A new colleague at the Centre hospitalier de Valmont, signed in.
    public static Visit signedIn(ApplicationContext portal, int port, StaffRole... roles) {
        return signedIn(portal, port, employ(portal, "ch-valmont", roles));
    }

    /// A new colleague who signed in so many hours ago, and is still at work.
    public static Visit signedInHoursAgo(ApplicationContext portal, int port, int hours, StaffRole... roles) {
        return signedInHoursAgo(portal, port, hours, employ(portal, "ch-valmont", roles));
    }

    /// A browser in which this colleague signed in so many hours ago, and is still at work.
    public static Visit signedInHoursAgo(ApplicationContext portal, int port, int hours, StaffMember member) {
        InstantSource then = () -> InstantSource.system().instant().minusSeconds(hours * 3600L + 1);
        return new Visit(port).with("__Host-seance", session(sessions(portal), then, member));
    }

    /// A browser in which a patient is signed in whose account knows nobody.
    public static Visit patient(ApplicationContext portal, int port) {
        return patient(portal, port, "ch-valmont", UuidCreator.getTimeOrderedEpoch());
    }

    /// A browser in which the patient of an account is signed in.
    public static Visit patient(ApplicationContext portal, int port, String establishment, UUID account) {
        var sessions = sessions(portal);
        var session = sessions.createSession();
        session.setAttribute("visitor.signed-in", new Visitor.SignedIn(establishment, account));
        sessions.save(session);
        return new Visit(port).with("__Host-seance", cookie(session));
    }

    /// A browser in which this colleague is signed in.
    public static Visit signedIn(ApplicationContext portal, int port, StaffMember member) {
        return new Visit(port).with("__Host-seance", session(portal, member));
    }

    /// The value of the session cookie of a browser in which this colleague is signed in.
    public static String session(ApplicationContext portal, StaffMember member) {
        return session(sessions(portal), portal.getBean(InstantSource.class), member);
    }

    /// A new colleague with an open account.
    public static StaffMember employ(ApplicationContext portal, String establishment, StaffRole... roles) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var member = new StaffMember(
                establishment, id, "M.\u00A0Essai " + id.toString().substring(24), Set.of(roles));
        portal.getBean(JdbcClient.class)
                .sql("""
                insert into staff.account (
                    establishment, id, email, name, roles, state, password_hash, secret, invited_at, activated_at)
                values (:establishment, :id, :email, :name, cast(:roles as text[]), 'ACTIVE', 'none', 1, now(), now())
                """)
                .param("establishment", establishment)
                .param("id", id)
                .param("email", id + "@ch-valmont.example")
                .param("name", member.name())
                .param("roles", Arrays.stream(roles).map(StaffRole::name).collect(Collectors.joining(",", "{", "}")))
                .update();
        return member;
    }

    @SuppressWarnings("unchecked")
    private static SessionRepository<Session> sessions(ApplicationContext portal) {
        return portal.getBean(SessionRepository.class);
    }

    private static String session(SessionRepository<Session> sessions, InstantSource clock, StaffMember member) {
        var session = sessions.createSession();
        session.setAttribute(StaffSession.SIGNED_IN, member);
        session.setAttribute(StaffSession.SINCE, clock.instant());
        session.setAttribute(StaffSession.PROVED, clock.instant());
        sessions.save(session);
        return cookie(session);
    }

    private static String cookie(Session session) {
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }
}
