package fr.quittance.simulators;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps the two origins apart: PaySim's paths answer at PaySim's port and nowhere else.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TwoDoors extends OncePerRequestFilter {

    private static final List<String> PAYSIM_PATHS =
            List.of("/v1/", "/pay/", "/pay-assets/", "/stripe/", "/lyra/", "/payfip/");

    private final PaySimDoor paysim;

    TwoDoors(PaySimDoor paysim) {
        this.paysim = paysim;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var atPaySim = request.getLocalPort() == paysim.port();
        var forPaySim = PAYSIM_PATHS.stream().anyMatch(request.getRequestURI()::startsWith);
        if (atPaySim == forPaySim) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write("Rien à cette adresse.\n");
        }
    }
}
