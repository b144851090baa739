package fr.quittance.accounts.patient;

import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.pages.Said;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What stands between a form that is complete and the costly work it asks for: not too many, and
/// a person.
@Component
class HumanForms {

    private final Door door;
    private final Turnstile turnstile;
    private final HumanCheck humanCheck;
    private final FillTime fillTime;

    HumanForms(Door door, Turnstile turnstile, HumanCheck humanCheck, FillTime fillTime) {
        this.door = door;
        this.turnstile = turnstile;
        this.humanCheck = humanCheck;
        this.fillTime = fillTime;
    }

    /// What a complete form is let do.
    sealed interface Checked {

        /// Go on.
        record Human() implements Checked {}

        /// Go on, once a code was given.
        record ByCode() implements Checked {}

        /// Show the form again.
        record NotProved(Problem problem) implements Checked {}

        /// Wait.
        record TooMany(Page page) implements Checked {}
    }

    HumanBox box(HttpServletRequest request, boolean offersCode) {
        return new HumanBox(humanCheck.isAsked(request), fillTime.stamp(), offersCode);
    }

    /// Checks a form.
    Checked check(HttpServletRequest request, Map<String, String> form) {
        var establishment = door.establishment(request).code();
        if (!turnstile.allowsForm(request, establishment)) {
            return new Checked.TooMany(TooManyTriesPage.network(door.shell(request)));
        }
        return switch (humanCheck.check(request, establishment, form)) {
            case HUMAN -> new Checked.Human();
            case ASK_CODE -> new Checked.ByCode();
            case TICK_THE_BOX -> new Checked.NotProved(new Problem("humain", Said.of("accounts.human-unticked")));
            case NOT_PROVED -> new Checked.NotProved(new Problem("humain", Said.of("accounts.human-failed")));
        };
    }
}
