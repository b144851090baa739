package fr.quittance.establishments.patient;

import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.Establishments;
import fr.quittance.pages.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Help, accessibility, legal notices, personal data, terms.
@RestController
class InformationPages {

    private final Establishments establishments;

    InformationPages(Establishments establishments) {
        this.establishments = establishments;
    }

    @GetMapping("/aide")
    Page help(HttpServletRequest request) {
        return about("help", request);
    }

    @GetMapping("/accessibilite")
    Page accessibility(HttpServletRequest request) {
        return about("accessibility", request);
    }

    @GetMapping("/mentions-legales")
    Page legal(HttpServletRequest request) {
        return about("legal", request);
    }

    @GetMapping("/donnees-personnelles")
    Page personalData(HttpServletRequest request) {
        return about("personal-data", request);
    }

    @GetMapping("/conditions")
    Page terms(HttpServletRequest request) {
        return about("terms", request);
    }

    @GetMapping(value = "/robots.txt", produces = "text/plain")
    String robots() {
        return "User-agent: *\nDisallow: /\n";
    }

    private Page about(String topic, HttpServletRequest request) {
        var hospital = hospital(request);
        return new InformationPage(establishments.shell(hospital), hospital, topic);
    }

    private Establishment hospital(HttpServletRequest request) {
        return establishments.at(request.getHeader("Host"));
    }
}
