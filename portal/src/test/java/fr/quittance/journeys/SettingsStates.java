package fr.quittance.journeys;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Appearance;
import fr.quittance.establishments.Choice;
import fr.quittance.establishments.Colour;
import fr.quittance.establishments.Connection;
import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.Identity;
import fr.quittance.establishments.Theme;
import fr.quittance.establishments.Trial;
import fr.quittance.notices.WordedMessage;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.settings.Asked;
import fr.quittance.settings.Change;
import fr.quittance.settings.Version;
import fr.quittance.settings.staff.AppearancePage;
import fr.quittance.settings.staff.ChoicePage;
import fr.quittance.settings.staff.ChosenNow;
import fr.quittance.settings.staff.ConnectionsPage;
import fr.quittance.settings.staff.MessagePage;
import fr.quittance.settings.staff.MessagesPage;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One sample of every page of « Réglages » in every state, by name.
final class SettingsStates {

    private static final Instant AT = Instant.parse("2026-10-18T19:14:00Z");

    private SettingsStates() {}

    static Map<String, Page> pages(Desk desk, Establishment hospital) {
        var pages = new LinkedHashMap<String, Page>();
        pages.put("gestion-reglages-identite", identity(desk, hospital, List.of()));
        pages.put(
                "gestion-reglages-identite-erreurs",
                identity(
                        desk,
                        hospital,
                        List.of(
                                new Problem("sms-sender", text("settings.identity.sms-sender-generic", "Paiement")),
                                new Problem("phone", text("settings.identity.phone-wrong")))));
        pages.put("gestion-reglages-apparence", appearance(desk, hospital, "#f5a623", List.of()));
        pages.put(
                "gestion-reglages-apparence-erreurs",
                appearance(
                        desk,
                        hospital,
                        "#c8102e",
                        List.of(
                                new Problem("colour", text("settings.appearance.colour-wrong")),
                                new Problem("logo", text("settings.appearance.logo-wrong")),
                                new Problem("fichier", text("settings.appearance.file-STYLED")))));
        pages.put("gestion-reglages-regles", rules(desk));
        pages.put("gestion-reglages-connecteurs", connections(desk, Map.of(), true));
        pages.put(
                "gestion-reglages-connecteurs-essai",
                connections(
                        desk,
                        Map.of("mail", new Trial(Trial.Outcome.REFUSES_US, "535"), "documents", Trial.answers()),
                        false));
        pages.put(
                "gestion-reglages-messages",
                new MessagesPage(desk, WordedMessage.of(hospital.mode()), Set.of("sms-online")));
        pages.put("gestion-reglages-sms", message(desk, hospital, "sms-to-pay", List.of()));
        pages.put(
                "gestion-reglages-sms-erreur",
                message(
                        desk,
                        hospital,
                        "sms-online",
                        List.of(new Problem("text", text("settings.message.letter", "ô")))));
        pages.put("gestion-reglages-e-mail", message(desk, hospital, "mail-received", List.of()));
        return pages;
    }

    private static Page identity(Desk desk, Establishment hospital, List<Problem> problems) {
        var asked = Identity.of(hospital).values().entrySet().stream()
                .map(it -> new Asked(
                        it.getKey(),
                        text("settings.identity." + it.getKey()),
                        text("settings.identity." + it.getKey() + "-hint"),
                        Asked.Kind.LINE,
                        it.getValue(),
                        List.of()))
                .toList();
        return new ChoicePage(
                desk,
                "/gestion/reglages/identite",
                "identity",
                now(asked, problems, "space-name", "Mon hôpital"),
                List.of(
                        new ChoicePage.Fact(text("settings.fixed.finess"), hospital.finess()),
                        new ChoicePage.Fact(
                                text("settings.fixed.base-url"),
                                hospital.baseUrl().toString())),
                problems.isEmpty() ? text("settings.told.done") : null);
    }

    private static Page appearance(Desk desk, Establishment hospital, String colour, List<Problem> problems) {
        var asked = List.of(
                new Asked(
                        "colour",
                        text("settings.appearance.colour"),
                        text("settings.appearance.colour-hint"),
                        Asked.Kind.LINE,
                        colour,
                        List.of()),
                new Asked(
                        "logo",
                        text("settings.appearance.logo"),
                        "",
                        Asked.Kind.CHOICE,
                        "logo-valmont.svg",
                        List.of(
                                new Asked.Option(
                                        "logo-rochebrune.svg",
                                        text("settings.appearance.logo-brought", "logo_CH-Valmont_2026.png", 12)),
                                new Asked.Option("logo-valmont.svg", text("settings.appearance.logo-installed")))));
        var seen = new Appearance(Theme.of(Colour.typed(colour).orElseThrow()), "logo-valmont.svg");
        return new AppearancePage(
                desk,
                hospital.with(seen),
                now(asked, problems, "colour", "#0b5c7a"),
                problems.isEmpty() ? text("settings.appearance.previewed") : null);
    }

    private static Page rules(Desk desk) {
        var asked = List.of(
                new Asked(
                        "delay-days",
                        text("settings.rules.delay-days"),
                        text("settings.rules.delay-days-hint"),
                        Asked.Kind.NUMBER,
                        "2",
                        List.of()),
                new Asked(
                        "access-first",
                        text("settings.rules.access-first"),
                        text("settings.rules.access-first-hint"),
                        Asked.Kind.CHOICE,
                        "false",
                        List.of(
                                new Asked.Option("true", text("settings.rules.access-first-true")),
                                new Asked.Option("false", text("settings.rules.access-first-false")))));
        var wrong = List.of(new Problem("access-first", text("settings.rules.access-first-wrong")));
        return new ChoicePage(
                desk, "/gestion/reglages/regles", "rules", now(asked, wrong, "delay-days", "5"), List.of(), null);
    }

    private static Page connections(Desk desk, Map<String, Trial> tried, boolean tooMany) {
        return new ConnectionsPage(
                desk,
                List.of(
                        new Connection(
                                "mail",
                                text("notices.connection.mail"),
                                Connection.facts(text("notices.connection.address"), "smtp.ch-valmont.example:587"),
                                Trial::answers),
                        new Connection(
                                "documents",
                                text("documents.connection"),
                                Connection.facts(
                                        text("documents.connection.place"),
                                        "https://stockage-objet.ch-valmont.example:9000 (quittance-documents)"),
                                Trial::answers)),
                tried,
                tooMany);
    }

    private static Page message(Desk desk, Establishment hospital, String id, List<Problem> problems) {
        var message = WordedMessage.find(id).orElseThrow();
        var asked = message.parts().stream()
                .map(it -> new Asked(
                        it.id(),
                        text("settings.message." + it.id()),
                        "",
                        message.isSms() ? Asked.Kind.TEXT : Asked.Kind.LINE,
                        it.product(),
                        List.of()))
                .toList();
        return new MessagePage(
                desk,
                message,
                hospital,
                now(asked, problems, message.parts().getFirst().id(), "CH Valmont : {lien}"),
                problems.isEmpty() ? text("settings.message.trial-NOT_NOW") : null,
                true,
                "administration@ch-valmont.example");
    }

    /// What is installed, under two versions.
    private static ChosenNow now(List<Asked> asked, List<Problem> problems, String id, String chosen) {
        var values = new HashMap<String, String>();
        asked.forEach(it -> values.put(it.id(), it.installed()));
        var label = asked.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
        var versions = List.of(
                version(2, Map.of(), 0, new Change(label.label(), chosen, label.installed())),
                version(1, Map.of(id, chosen), null, new Change(label.label(), label.installed(), chosen)));
        return new ChosenNow(asked, values, 2, versions, problems);
    }

    private static Version version(int number, Map<String, String> values, @Nullable Integer restored, Change change) {
        return new Version(
                new Choice(EveryState.VALMONT.code(), "identity", number, values, restored, "Mme\u00A0Roy", AT),
                List.of(change));
    }
}
