package fr.quittance.accounts.patient;

import fr.quittance.pages.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/premiere-connexion/code`: the mailbox is proved before the account opens.
@Controller
class FirstConnectionCodes {

    private static final String PATH = "/premiere-connexion/code";

    private final CodePages pages;

    FirstConnectionCodes(CodePages pages) {
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<Page> show(HttpServletRequest request, @RequestParam Map<String, String> query) {
        return pages.show(request, PATH, query.containsKey("renvoye"))
                .orElseGet(() -> Answers.seeOther("/premiere-connexion"));
    }

    @PostMapping(PATH)
    ResponseEntity<Page> answer(HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        return pages.answer(request, PATH, code).orElseGet(() -> Answers.seeOther("/premiere-connexion"));
    }

    @PostMapping(PATH + "/renvoi")
    ResponseEntity<Page> again(HttpServletRequest request, @RequestParam Map<String, String> form) {
        return pages.again(request, PATH, form.containsKey("sms"))
                .orElseGet(() -> Answers.seeOther("/premiere-connexion"));
    }
}
