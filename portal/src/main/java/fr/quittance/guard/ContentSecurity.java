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

    private static final String CAPTCHA = ContentSecurity.class.getName() + ".captcha";

    private final String formTargets;

    ContentSecurity(List<FormTargets> targets) {
        var origins = new TreeSet<String>();
        targets.forEach(target -> origins.addAll(target.origins()));
        formTargets = origins.isEmpty() ? "" : " " + String.join(" ", origins);
    }

    /// Allows what the captcha needs, on the page being answered and nowhere else.
    public static void allowCaptcha(HttpServletRequest request) {
        request.setAttribute(CAPTCHA, true);
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        var captcha = request.getAttribute(CAPTCHA) != null;
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                        + "connect-src 'self'; worker-src 'self'"
                        + (captcha ? " blob:" : "")
                        + "; form-action 'self'"
                        + formTargets
                        + "; frame-ancestors 'none'; base-uri 'none'");
    }
}
