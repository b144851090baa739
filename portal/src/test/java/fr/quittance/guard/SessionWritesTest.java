package fr.quittance.guard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@PortalTest
class SessionWritesTest {

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_page_a_few_seconds_after_another_writes_nothing() {
        var id = begun(sessions);
        var before = row(id);

        used(sessions, id, Duration.ofSeconds(20), session -> {});

        assertThat(row(id)).isEqualTo(before);
    }

    @Test
    void a_page_a_minute_later_says_that_the_session_lives() {
        var id = begun(sessions);
        var before = row(id);

        used(sessions, id, Duration.ofSeconds(61), session -> {});

        assertThat(row(id).seen()).isGreaterThan(before.seen());
        assertThat(row(id).ends()).isGreaterThan(before.ends());
    }

    @Test
    void whatever_else_changes_is_written_at_once() {
        var id = begun(sessions);

        used(sessions, id, Duration.ZERO, session -> {
            session.setMaxInactiveInterval(Duration.ofMinutes(45));
            session.setAttribute("opened", "a link");
        });
        var renamed = used(sessions, id, Duration.ZERO, Session::changeSessionId);

        var session = requireNonNull(sessions.findById(renamed));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(Duration.ofMinutes(45));
        assertThat(session.<String>getAttribute("opened")).isEqualTo("a link");
        assertThat(sessions.findById(id)).isNull();
    }

    private record Row(long seen, long ends, String written) {}

    private Row row(String id) {
        return jdbc.sql("select last_access_time, expiry_time, xmin from spring_session where session_id = :id")
                .param("id", id)
                .query((row, n) -> new Row(row.getLong(1), row.getLong(2), row.getString(3)))
                .single();
    }

    private static <S extends Session> String begun(SessionRepository<S> sessions) {
        var session = sessions.createSession();
        session.setAttribute("visitor", "somebody");
        sessions.save(session);
        return session.getId();
    }

    private interface Use {
        void of(Session session);
    }

    /// What Spring Session does at a request that comes so long after the first.
    private static <S extends Session> String used(SessionRepository<S> sessions, String id, Duration later, Use use) {
        var session = requireNonNull(sessions.findById(id));
        session.setLastAccessedTime(Instant.now().plus(later));
        use.of(session);
        sessions.save(session);
        return session.getId();
    }
}
