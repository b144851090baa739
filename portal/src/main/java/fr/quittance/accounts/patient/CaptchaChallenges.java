package fr.quittance.accounts.patient;

import fr.quittance.accounts.Captcha;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/captcha/defi`: gives the widget its work.
@RestController
class CaptchaChallenges {

    private final Captcha captcha;
    private final Door door;

    CaptchaChallenges(Captcha captcha, Door door) {
        this.captcha = captcha;
        this.door = door;
    }

    @GetMapping(path = "/captcha/defi", produces = "application/json")
    Captcha.Task challenge(HttpServletRequest request) {
        return captcha.task(door.establishment(request).code());
    }
}
