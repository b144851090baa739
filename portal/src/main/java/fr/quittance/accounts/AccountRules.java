package fr.quittance.accounts;

import fr.quittance.establishments.Choice;
import fr.quittance.establishments.CurrentChoices;
import fr.quittance.establishments.EstablishmentCode;
import org.springframework.stereotype.Component;

/// What a hospital asks of who opens an account: as it decided itself, else as installed ([AccountSettings]).
@Component
public class AccountRules {

    /// Whether the first connection asks the birth date too: `true` or `false`, among the hospital's `rules`.
    public static final String BIRTH_DATE = "birth-date";

    private final AccountSettings settings;
    private final CurrentChoices choices;

    AccountRules(AccountSettings settings, CurrentChoices choices) {
        this.settings = settings;
        this.choices = choices;
    }

    /// Whether the first connection asks the birth date too.
    public boolean askBirthDate(EstablishmentCode establishment) {
        var chosen = choices.of(establishment, Choice.RULES).get(BIRTH_DATE);
        return chosen == null ? installedAskBirthDate() : Boolean.parseBoolean(chosen);
    }

    /// The rule of the settings file.
    public boolean installedAskBirthDate() {
        return settings.askBirthDate();
    }
}
