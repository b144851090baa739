package fr.quittance.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

class SessionReadOnceTest {

    /// Sessions that count how often they are read.
    private static final class Read extends MapSessionRepository {

        private int times;

        Read() {
            super(new ConcurrentHashMap<>());
        }

        @Override
        public @Nullable MapSession findById(String id) {
            times++;
            return super.findById(id);
        }
    }

    /// A page that knows its visitor.
    private static final class Page extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getSession().setAttribute("page", "seen");
            response.getWriter().write(String.valueOf(request.getSession().getAttribute("visitor")));
            response.flushBuffer();
        }
    }

    @Test
    void a_page_reads_its_session_once_and_saves_what_changed() throws Exception {
        var sessions = new Read();
        var session = sessions.createSession();
        session.setAttribute("visitor", "somebody");
        sessions.save(session);
        var request = new MockHttpServletRequest("GET", "/factures");
        request.setCookies(new Cookie(
                "SESSION",
                Base64.getEncoder().encodeToString(session.getId().getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        var response = new MockHttpServletResponse();

        new MockFilterChain(new Page(), new SessionRepositoryFilter<>(sessions), new SessionReadOnce())
                .doFilter(request, response);

        assertThat(response.getContentAsString()).isEqualTo("somebody");
        assertThat(sessions.times).isEqualTo(1);
        assertThat(sessions.findById(session.getId()))
                .extracting(kept -> kept.<String>getAttribute("page"))
                .isEqualTo("seen");
    }
}
