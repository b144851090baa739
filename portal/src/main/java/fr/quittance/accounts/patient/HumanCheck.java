package fr.quittance.accounts.patient;

import fr.quittance.accounts.Captcha;
import fr.quittance.establishments.EstablishmentCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Whether a form comes from a person, before anything costly is done for it.
@Component
class HumanCheck {

    private static final String FORMS_LEFT = "accounts.human-forms-left";
    private static final int FORMS_OF_ONE_CAPTCHA = 10;

    private final Captcha captcha;
    private final FillTime fillTime;

    HumanCheck(Captcha captcha, FillTime fillTime) {
        this.captcha = captcha;
        this.fillTime = fillTime;
    }

    /// What to do with the form.
    enum Verdict {
        /// Go on.
        HUMAN,
        /// Ask for a code sent to the mailbox: no JavaScript, no widget, or too fast to be sure.
        ASK_CODE,
        /// The box was there and was not ticked.
        TICK_THE_BOX,
        /// The box was ticked and the proof is wrong, too old, or used.
        NOT_PROVED
    }

    /// Whether the page must show the box: not to somebody who proved it a moment ago in this
    /// session.
    boolean isAsked(HttpServletRequest request) {
        return formsLeft(request) == 0;
    }

    /// Looks at a form; a proof given is used up.
    Verdict check(HttpServletRequest request, EstablishmentCode establishment, Map<String, String> form) {
        var suspect = !form.getOrDefault("site", "").isEmpty() || fillTime.isTooShort(form.getOrDefault("affiche", ""));
        if (suspect || form.containsKey("parCode")) {
            return Verdict.ASK_CODE;
        }
        var left = formsLeft(request);
        if (left > 0) {
            request.getSession().setAttribute(FORMS_LEFT, left - 1);
            return Verdict.HUMAN;
        }
        return switch (captcha.check(establishment, form.getOrDefault("altcha", ""))) {
            case HUMAN -> {
                request.getSession(true).setAttribute(FORMS_LEFT, FORMS_OF_ONE_CAPTCHA);
                yield Verdict.HUMAN;
            }
            case REFUSED -> Verdict.NOT_PROVED;
            case NOT_ASKED -> withoutProof(form);
        };
    }

    /// Where scripts run the widget sends an empty `altcha`; where they do not, the plain box
    /// comes with `sansScript`.
    private static Verdict withoutProof(Map<String, String> form) {
        if (form.containsKey("sansScript")) {
            return form.containsKey("humain") ? Verdict.ASK_CODE : Verdict.TICK_THE_BOX;
        }
        return form.containsKey("altcha") ? Verdict.TICK_THE_BOX : Verdict.ASK_CODE;
    }

    private static int formsLeft(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(FORMS_LEFT) instanceof Integer left ? left : 0;
    }
}
