package fr.quittance.establishments.patient;

import fr.quittance.establishments.Establishments;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The one place where an error becomes an honest page, or an RFC 9457 problem for programs.
///
/// What is forbidden looks exactly like what does not exist.
@RestController
class WrongPages implements ErrorController {

    private final Establishments establishments;

    WrongPages(Establishments establishments) {
        this.establishments = establishments;
    }

    @RequestMapping("/error")
    ResponseEntity<Object> wrong(HttpServletRequest request) {
        var status = status(request);
        if (path(request).startsWith("/api/") || path(request).startsWith("/callbacks/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatus(status));
        }
        var shell = establishments.shell(establishments.at(request.getHeader("Host")));
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_HTML)
                .body(new WrongPage(shell, kind(status), path(request).startsWith("/gestion")));
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null || status == HttpStatus.FORBIDDEN ? HttpStatus.NOT_FOUND : status;
    }

    private static String kind(HttpStatus status) {
        if (status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE) {
            return "busy";
        }
        return status.is5xxServerError() ? "broken" : "missing";
    }

    private static String path(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path instanceof String text ? text : request.getRequestURI();
    }
}
