package fr.quittance.settings;

import static fr.quittance.pages.Texts.text;

import fr.quittance.accounts.AccountRules;
import fr.quittance.establishments.Choice;
import fr.quittance.establishments.Establishment.Mode;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.notices.NoticeRules;
import fr.quittance.pages.Problem;
import fr.quittance.settings.Asked.Kind;
import fr.quittance.settings.Asked.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// When patients are told, what they are promised and asked.
@Component
public class RulesTopic implements Topic {

    private static final int MOST_DELAY_DAYS = 60;
    private static final int MOST_ACQUITTED_DAYS = 60;

    private final Establishments establishments;
    private final NoticeRules notices;
    private final AccountRules accounts;

    RulesTopic(Establishments establishments, NoticeRules notices, AccountRules accounts) {
        this.establishments = establishments;
        this.notices = notices;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return Choice.RULES;
    }

    @Override
    public String deed() {
        return "rules-changed";
    }

    @Override
    public List<Asked> asked(EstablishmentCode establishment) {
        var asked = new ArrayList<Asked>();
        asked.add(days(NoticeRules.DELAY, notices.installedDelay(establishment).getDays()));
        if (establishments.get(establishment).mode() != Mode.PUBLIC) {
            asked.add(days(
                    NoticeRules.ACQUITTED, notices.installedAcquittedWithin().getDays()));
        }
        asked.add(either(NoticeRules.ACCESS_FIRST, notices.installedAccessFirst()));
        asked.add(either(AccountRules.BIRTH_DATE, accounts.installedAskBirthDate()));
        return asked;
    }

    private static Asked days(String id, int installed) {
        return Asked.number(id, text("settings.rules." + id), text("settings.rules." + id + "-hint"), installed);
    }

    private static Asked either(String id, boolean installed) {
        return new Asked(
                id,
                text("settings.rules." + id),
                text("settings.rules." + id + "-hint"),
                Kind.CHOICE,
                Boolean.toString(installed),
                List.of(
                        new Option("true", text("settings.rules." + id + "-true")),
                        new Option("false", text("settings.rules." + id + "-false"))));
    }

    @Override
    public List<Problem> check(EstablishmentCode establishment, Map<String, String> values) {
        var problems = new ArrayList<Problem>();
        for (var it : asked(establishment)) {
            if (!isRight(it, values.getOrDefault(it.id(), ""))) {
                problems.add(new Problem(it.id(), text("settings.rules." + it.id() + "-wrong")));
            }
        }
        return problems;
    }

    private static boolean isRight(Asked asked, String value) {
        return switch (asked.id()) {
            case NoticeRules.DELAY -> isBetween(0, MOST_DELAY_DAYS, value);
            case NoticeRules.ACQUITTED -> isBetween(1, MOST_ACQUITTED_DAYS, value);
            default -> asked.options().stream().anyMatch(it -> it.value().equals(value));
        };
    }

    private static boolean isBetween(int least, int most, String value) {
        return value.matches("[0-9]{1,3}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }
}
