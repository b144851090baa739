package fr.quittance.settings.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.settings.ChangeSettings;
import fr.quittance.settings.ChangeSettings.Outcome;
import fr.quittance.settings.Topic;
import fr.quittance.visitors.StaffMember;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// What every form of « Réglages » does: shows what counts, takes what is typed, takes an old version up again.
@Component
class SettingForms {

    private final ChangeSettings change;

    SettingForms(ChangeSettings change) {
        this.change = change;
    }

    /// Draws the page of a form.
    interface Drawn extends Function<ChosenNow, Page> {}

    ResponseEntity<Page> show(StaffMember member, Topic topic, Drawn page) {
        return ResponseEntity.ok(page.apply(now(member, topic)));
    }

    ChosenNow now(StaffMember member, Topic topic) {
        var establishment = establishment(member);
        return ChosenNow.of(topic.asked(establishment), change.versions(establishment, topic));
    }

    /// What was typed and is not right, or not yet wanted.
    ChosenNow typed(StaffMember member, Topic topic, Map<String, String> values, List<Problem> problems) {
        var establishment = establishment(member);
        return ChosenNow.typed(topic.asked(establishment), values, change.versions(establishment, topic), problems);
    }

    /// What is wrong with these values. What is installed is always right: going back never fails.
    List<Problem> problems(StaffMember member, Topic topic, Map<String, String> values) {
        var establishment = establishment(member);
        var installed = ChosenNow.valuesOf(topic.asked(establishment), Map.of());
        return topic.check(establishment, values).stream()
                .filter(it -> !Objects.equals(values.get(it.field()), installed.get(it.field())))
                .toList();
    }

    /// One value for each that is asked, without what the browser adds to line ends.
    Map<String, String> values(StaffMember member, Topic topic, Map<String, String> form) {
        var values = new HashMap<String, String>();
        topic.asked(establishment(member))
                .forEach(it -> values.put(
                        it.id(),
                        topic.tidy(
                                it.id(),
                                form.getOrDefault(it.id(), "")
                                        .replace("\r\n", "\n")
                                        .strip())));
        return values;
    }

    ResponseEntity<Page> save(StaffMember member, Topic topic, Map<String, String> form, String address, Drawn page) {
        return decide(member, topic, values(member, topic, form), form.get("vu"), null, address, page);
    }

    ResponseEntity<Page> restore(
            StaffMember member, Topic topic, int version, Map<String, String> form, String address, Drawn page) {
        var establishment = establishment(member);
        var chosen = version == 0
                ? Map.<String, String>of()
                : change.versions(establishment, topic).stream()
                        .filter(it -> it.choice().version() == version)
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                        .choice()
                        .values();
        var values = ChosenNow.valuesOf(topic.asked(establishment), chosen);
        return decide(member, topic, values, form.get("vu"), version, address, page);
    }

    private ResponseEntity<Page> decide(
            StaffMember member,
            Topic topic,
            Map<String, String> values,
            @Nullable String seen,
            @Nullable Integer restored,
            String address,
            Drawn page) {
        var establishment = establishment(member);
        var problems = problems(member, topic, values);
        if (!problems.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(page.apply(typed(member, topic, values, problems)));
        }
        return switch (change.change(establishment, topic, values, number(seen), restored, member.name())) {
            case Outcome.Changed() -> seeOther(address + "?fait");
            case Outcome.Same() -> seeOther(address + "?pareil");
            case Outcome.Overtaken(int version, String who) -> {
                var first = topic.asked(establishment).getFirst().id();
                var problem = new Problem(first, text("settings.overtaken", who));
                yield ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(page.apply(typed(member, topic, values, List.of(problem))));
            }
        };
    }

    /// What was just done, by what the address says.
    static @Nullable String told(Map<String, String> query) {
        if (query.containsKey("fait")) {
            return text("settings.told.done");
        }
        return query.containsKey("pareil") ? text("settings.told.same") : null;
    }

    static EstablishmentCode establishment(StaffMember member) {
        return new EstablishmentCode(member.establishment());
    }

    static ResponseEntity<Page> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    /// A version number; what is none was shown by no form of ours.
    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
    }
}
