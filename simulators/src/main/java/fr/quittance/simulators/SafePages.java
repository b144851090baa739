package fr.quittance.simulators;

import fr.quittance.simulators.paysim.Merchants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Nothing from elsewhere: strict headers on every page, and no form sent from another site.
@Component
@Order(0)
class SafePages extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final Set<String> PLATFORMS = Set.of("/stripe/", "/lyra/", "/payfip/");
    private static final String OPENED_BY_A_FORM = "/lyra/vads-payment/";

    private final Merchants merchants;

    SafePages(Merchants merchants) {
        this.merchants = merchants;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // After a payment the form is answered by a 303 to the hospital's site, which form-action
        // must allow.
        var path = request.getRequestURI();
        // The other platforms learn their way back from the portal: any site may be one.
        var forms = path.startsWith("/pay/")
                ? "'self' " + merchants.returnOrigins()
                : PLATFORMS.stream().anyMatch(path::startsWith) ? "'self' http: https:" : "'self'";
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; frame-src 'self'; "
                        + "base-uri 'none'; frame-ancestors 'self'; form-action " + forms);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
        if (READING.contains(request.getMethod()) || path.equals(OPENED_BY_A_FORM) || fromHere(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Formulaire envoyé depuis un autre site");
        }
    }

    /// Programs send neither header; browsers send at least one.
    private static boolean fromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeader("Origin");
        return origin == null || sameHost(origin, request.getHeader("Host"));
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equals(host);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
