package fr.quittance.simulators.paysim;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// PaySim's bad days: slow answers, or none but a proxy's 503.
@Component
@Order(10)
class Weather extends OncePerRequestFilter {

    private static final java.util.List<String> TOUCHED =
            java.util.List.of("/v1/", "/pay/", "/stripe/", "/lyra/", "/payfip/");

    private final Steering steering;

    Weather(Steering steering) {
        this.steering = steering;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return TOUCHED.stream().noneMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var now = steering.now();
        try {
            Thread.sleep(now.slowMillis());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (now.down()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter()
                    .write("<!doctype html><html lang=\"fr\"><title>503</title><h1>503</h1>"
                            + "<p>PaySim ne répond pas pour le moment. Vous n'avez pas été débité.</p></html>");
        } else {
            chain.doFilter(request, response);
        }
    }
}
