package fr.quittance.simulators.lyra;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/// Where payment forms are posted.
@RestController
class LyraPages {

    private final LyraSim lyra;

    LyraPages(LyraSim lyra) {
        this.lyra = lyra;
    }

    @PostMapping(path = "/lyra/vads-payment/", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> open(HttpServletRequest request) {
        var form = new TreeMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            LyraForm.require(values.length == 1, "09 - " + name);
            form.put(name, values[0]);
        });
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/lyra/pay/" + lyra.open(form).asked().id()))
                .build();
    }

    @ExceptionHandler
    ResponseEntity<String> refuse(LyraForm.Wrong wrong) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .body("<!doctype html><html lang=\"fr\"><title>Erreur</title><h1>Erreur</h1>"
                        + "<p>Une erreur est survenue dans la demande de paiement : "
                        + HtmlUtils.htmlEscape(String.valueOf(wrong.getMessage())) + "</p></html>");
    }
}
