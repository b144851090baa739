package fr.quittance.intake.api;

import fr.quittance.database.Reach;
import fr.quittance.establishments.EstablishmentCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Lets only the hospitals' software in, before anything of the request is parsed. An answer to
/// anybody else says nothing more.
class ApiKeyFilter extends OncePerRequestFilter {

    private static final String CALLER = ApiKeyFilter.class.getName() + ".caller";
    private static final String SCHEME = "Bearer ";
    private static final int KEY_MAX = 200;

    private final ApiKeys keys;
    private final JsonMapper json;

    ApiKeyFilter(ApiKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /// The hospital whose software is calling.
    ///
    /// @throws IllegalStateException if the request did not come through this filter
    static EstablishmentCode caller(HttpServletRequest request) {
        if (request.getAttribute(CALLER) instanceof EstablishmentCode establishment) {
            return establishment;
        }
        throw new IllegalStateException("A request reached the API without a key");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = key(request).flatMap(keys::holder);
        if (caller.isPresent()) {
            request.setAttribute(CALLER, caller.get());
            Reach.to(caller.get().value());
            chain.doFilter(request, response);
        } else {
            refuse(response);
        }
    }

    private static Optional<String> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(it -> it.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) && it.length() <= KEY_MAX)
                .map(it -> it.substring(SCHEME.length()).strip());
    }

    private void refuse(HttpServletResponse response) throws IOException {
        var answer = ApiProblem.of(401, "unauthorized").answer(json);
        response.setStatus(answer.status());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setContentType(answer.mediaType());
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
