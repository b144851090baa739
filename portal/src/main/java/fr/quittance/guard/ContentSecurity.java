package fr.quittance.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.TreeSet;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/// The content security policy of each page: everything from ourselves, nothing inline, no third party.
@Component
public class ContentSecurity implements HeaderWriter {

    private final String policy;

    ContentSecurity(List<FormTargets> targets) {
        var origins = new TreeSet<>(List.of("'self'"));
        targets.forEach(target -> origins.addAll(target.origins()));
        policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; worker-src 'self'; form-action "
                + String.join(" ", origins)
                + "; frame-ancestors 'none'; base-uri 'none'";
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy);
    }
}
