package fr.quittance.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads the session once for each page. Spring Session saves it when the page leaves, and again at
/// the end, where it has nothing left to save but reads it anew to see that it is there. Once the
/// page left, it is told that there is none.
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
class SessionReadOnce extends OncePerRequestFilter {

    private static final String CURRENT = SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.isCommitted()) {
            request.removeAttribute(CURRENT);
        }
    }
}
