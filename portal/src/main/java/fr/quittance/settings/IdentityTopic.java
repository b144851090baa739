package fr.quittance.settings;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.establishments.EstablishmentsSettings.Hospital;
import fr.quittance.establishments.Identity;
import fr.quittance.pages.Problem;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// How the hospital is called and reached, everywhere that patients read it.
@Component
public class IdentityTopic implements Topic {

    /// Words that French operators refuse as the sender of an SMS, since 10 March 2025 (AF2M): they name nobody.
    private static final Set<String> GENERIC = Set.of(
            "ALERT",
            "ALERTE",
            "BANK",
            "BANQUE",
            "CLINIQUE",
            "CONTACT",
            "FACTURE",
            "FACTURES",
            "HOPITAL",
            "HOSPITAL",
            "INFO",
            "INFOS",
            "INFORMATION",
            "MEDECIN",
            "MESSAGE",
            "NOREPLY",
            "PAIEMENT",
            "PATIENT",
            "PAYMENT",
            "RAPPEL",
            "RDV",
            "SANTE",
            "SERVICE",
            "SMS",
            "URGENT");

    /// Ten digits as printed in France; an SMS leaves room for the fourteen characters of « 04 65 71 00 00 ».
    private static final Pattern PHONE = Pattern.compile("0[1-9](?:[ .]?[0-9]{2}){4}");

    private static final int LONGEST_HOURS = 80;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_SPACE_NAME = 40;

    private final Establishments establishments;
    private final Validator validator;

    IdentityTopic(Establishments establishments, Validator validator) {
        this.establishments = establishments;
        this.validator = validator;
    }

    @Override
    public String name() {
        return Identity.TOPIC;
    }

    @Override
    public String deed() {
        return "identity-changed";
    }

    @Override
    public List<Asked> asked(EstablishmentCode establishment) {
        return Identity.of(establishments.installed(establishment)).values().entrySet().stream()
                .map(it -> Asked.line(
                        it.getKey(),
                        text("settings.identity." + it.getKey()),
                        text("settings.identity." + it.getKey() + "-hint"),
                        it.getValue()))
                .toList();
    }

    @Override
    public List<Problem> check(EstablishmentCode establishment, Map<String, String> values) {
        var problems = new ArrayList<Problem>();
        check(problems, values, "name", it -> isInstallable("name", it));
        check(problems, values, "short-name", it -> isInstallable("shortName", it));
        check(problems, values, "sms-sender", it -> isInstallable("smsSender", it));
        check(problems, values, "phone", it -> PHONE.matcher(it).matches());
        check(problems, values, "hours", it -> it.length() <= LONGEST_HOURS);
        check(problems, values, "address", it -> it.length() <= LONGEST_ADDRESS);
        check(problems, values, "space-name", it -> it.length() <= LONGEST_SPACE_NAME);
        check(problems, values, "reply-to", it -> isInstallable("mailReplyTo", it));
        var sender = values.getOrDefault("sms-sender", "");
        if (GENERIC.contains(sender.toUpperCase(Locale.ROOT))) {
            problems.add(new Problem("sms-sender", text("settings.identity.sms-sender-generic", sender)));
        }
        return problems;
    }

    private static void check(
            List<Problem> problems, Map<String, String> values, String id, Predicate<String> isRight) {
        var value = values.getOrDefault(id, "");
        if (value.isBlank() || value.chars().anyMatch(Character::isISOControl) || !isRight.test(value)) {
            problems.add(new Problem(id, text("settings.identity." + id + "-wrong")));
        }
    }

    /// Whether the settings file would take it.
    private boolean isInstallable(String property, String value) {
        return validator.validateValue(Hospital.class, property, value).isEmpty();
    }
}
