package fr.quittance.notices;

import fr.quittance.establishments.Choice;
import fr.quittance.establishments.CurrentChoices;
import fr.quittance.establishments.EstablishmentCode;
import java.time.Period;
import org.springframework.stereotype.Component;

/// When and how the patients of a hospital are told: as it decided itself, else as installed ([NoticesSettings]).
@Component
public class NoticeRules {

    /// How many days after the stay patients are told.
    public static final String DELAY = "delay-days";

    /// Within how many days after the payment the facture acquittée is promised.
    public static final String ACQUITTED = "acquitted-days";

    /// Whether the space comes before the payment: `true` or `false`.
    public static final String ACCESS_FIRST = "access-first";

    private final NoticesSettings settings;
    private final CurrentChoices choices;

    NoticeRules(NoticesSettings settings, CurrentChoices choices) {
        this.settings = settings;
        this.choices = choices;
    }

    /// Nobody is told before this long after the stay.
    public Period delay(EstablishmentCode establishment) {
        var chosen = choices.of(establishment, Choice.RULES).get(DELAY);
        return chosen == null ? installedDelay(establishment) : Period.ofDays(Integer.parseInt(chosen));
    }

    /// How long after the payment the facture acquittée is promised.
    public Period acquittedWithin(EstablishmentCode establishment) {
        var chosen = choices.of(establishment, Choice.RULES).get(ACQUITTED);
        return chosen == null ? installedAcquittedWithin() : Period.ofDays(Integer.parseInt(chosen));
    }

    /// Whether « Accéder à Mon espace patient » comes before « Payer la facture ».
    public boolean accessFirst(EstablishmentCode establishment) {
        var chosen = choices.of(establishment, Choice.RULES).get(ACCESS_FIRST);
        return chosen == null ? installedAccessFirst() : Boolean.parseBoolean(chosen);
    }

    /// The delay of the settings file.
    public Period installedDelay(EstablishmentCode establishment) {
        return settings.delay(establishment);
    }

    /// The promise of the settings file.
    public Period installedAcquittedWithin() {
        return settings.acquittedWithin();
    }

    /// The order of the settings file.
    public boolean installedAccessFirst() {
        return settings.accessFirst();
    }
}
