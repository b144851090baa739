package fr.quittance.settings;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Appearance;
import fr.quittance.establishments.Colour;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.establishments.Logo;
import fr.quittance.establishments.Logos;
import fr.quittance.pages.Problem;
import fr.quittance.settings.Asked.Kind;
import fr.quittance.settings.Asked.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The hospital's colour, and which of its logos is shown.
@Component
public class AppearanceTopic implements Topic {

    private final Establishments establishments;
    private final Logos logos;

    AppearanceTopic(Establishments establishments, Logos logos) {
        this.establishments = establishments;
        this.logos = logos;
    }

    @Override
    public String name() {
        return Appearance.TOPIC;
    }

    @Override
    public String deed() {
        return "appearance-changed";
    }

    @Override
    public List<Asked> asked(EstablishmentCode establishment) {
        var installed = establishments.installed(establishment).appearance();
        var options = new ArrayList<Option>();
        logos.of(establishment).forEach(it -> options.add(new Option(it.address(), words(it))));
        options.add(new Option(installed.logo(), text("settings.appearance.logo-installed")));
        return List.of(
                Asked.line(
                        Appearance.COLOUR,
                        text("settings.appearance.colour"),
                        text("settings.appearance.colour-hint"),
                        installed.theme().chosen().hex()),
                new Asked(
                        Appearance.LOGO,
                        text("settings.appearance.logo"),
                        text("settings.appearance.logo-hint"),
                        Kind.CHOICE,
                        installed.logo(),
                        options));
    }

    private static String words(Logo it) {
        return text("settings.appearance.logo-brought", it.file(), (it.bytes() + 1023) / 1024);
    }

    @Override
    public String tidy(String id, String typed) {
        return id.equals(Appearance.COLOUR)
                ? Colour.typed(typed).map(Colour::hex).orElse(typed)
                : typed;
    }

    @Override
    public List<Problem> check(EstablishmentCode establishment, Map<String, String> values) {
        var problems = new ArrayList<Problem>();
        if (Colour.typed(values.getOrDefault(Appearance.COLOUR, "")).isEmpty()) {
            problems.add(new Problem(Appearance.COLOUR, text("settings.appearance.colour-wrong")));
        }
        var logo = values.getOrDefault(Appearance.LOGO, "");
        if (asked(establishment).getLast().options().stream()
                .noneMatch(it -> it.value().equals(logo))) {
            problems.add(new Problem(Appearance.LOGO, text("settings.appearance.logo-wrong")));
        }
        return problems;
    }
}
