package fr.quittance.backoffice;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.Visit;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import fr.quittance.visitors.StaffSession;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
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
        openAccount(portal.getBean(JdbcClient.class), member);
        SessionRepository<Session> sessions = portal.getBean(SessionRepository.class);
        var session = sessions.createSession();
        var now = portal.getBean(InstantSource.class).instant();
        session.setAttribute(StaffSession.SIGNED_IN, member);
        session.setAttribute("visitor.staff-since", now);
        session.setAttribute("visitor.staff-proved", now);
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }

    /// Where staff have accounts, a session without one is ended.
    private static void openAccount(JdbcClient jdbc, StaffMember member) {
        if (!jdbc.sql("select to_regclass('staff.account') is not null")
                .query(Boolean.class)
                .single()) {
            return;
        }
        jdbc.sql("""
                insert into staff.account (
                    establishment, id, email, name, roles, state, password_hash, secret, invited_at, activated_at)
                values (:establishment, :id, :email, :name, cast(:roles as text[]), 'ACTIVE', 'none', 1, now(), now())
                on conflict do nothing
                """)
                .param("establishment", member.establishment())
                .param("id", member.id())
                .param("email", member.id() + "@ch-valmont.example")
                .param("name", member.name())
                .param("roles", member.roles().stream().map(StaffRole::name).collect(Collectors.joining(",", "{", "}")))
                .update();
    }
}
