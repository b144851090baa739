package fr.quittance.guard;

import fr.quittance.database.Reach;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/// Begins every request as nobody's: its statements find no row of any hospital until it is known whose it is.
final class NobodyYetFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var before = Reach.nobody();
        try {
            chain.doFilter(request, response);
        } finally {
            Reach.end(before);
        }
    }
}
