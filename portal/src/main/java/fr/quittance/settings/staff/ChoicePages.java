package fr.quittance.settings.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Desks;
import fr.quittance.establishments.Establishments;
import fr.quittance.pages.Page;
import fr.quittance.settings.IdentityTopic;
import fr.quittance.settings.RulesTopic;
import fr.quittance.settings.Topic;
import fr.quittance.settings.staff.ChoicePage.Fact;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.RecentProof;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/gestion/reglages/identite`, how the hospital is called and reached; `/gestion/reglages/regles`, when patients are
/// told, what they are promised and asked.
@Controller
class ChoicePages {

    private static final String HERE = "/gestion/reglages/{room:identite|regles}";

    private final Desks desks;
    private final Establishments establishments;
    private final IdentityTopic identity;
    private final RulesTopic rules;
    private final SettingForms forms;

    ChoicePages(
            Desks desks, Establishments establishments, IdentityTopic identity, RulesTopic rules, SettingForms forms) {
        this.desks = desks;
        this.establishments = establishments;
        this.identity = identity;
        this.rules = rules;
        this.forms = forms;
    }

    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @GetMapping(HERE)
    ResponseEntity<Page> show(StaffMember member, @PathVariable String room, @RequestParam Map<String, String> query) {
        return forms.show(member, topic(room), it -> page(member, room, it, SettingForms.told(query)));
    }

    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @PostMapping(HERE)
    ResponseEntity<Page> save(StaffMember member, @PathVariable String room, @RequestParam Map<String, String> form) {
        return forms.save(member, topic(room), form, address(room), it -> page(member, room, it, null));
    }

    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @PostMapping(HERE + "/versions/{version}")
    ResponseEntity<Page> restore(
            StaffMember member,
            @PathVariable String room,
            @PathVariable int version,
            @RequestParam Map<String, String> form) {
        return forms.restore(member, topic(room), version, form, address(room), it -> page(member, room, it, null));
    }

    private Topic topic(String room) {
        return address(room).equals(SettingsRooms.IDENTITY) ? identity : rules;
    }

    private static String address(String room) {
        return "/gestion/reglages/" + room;
    }

    private Page page(StaffMember member, String room, ChosenNow now, @Nullable String told) {
        var topic = topic(room);
        var fixed = topic == identity ? fixed(member) : List.<Fact>of();
        return new ChoicePage(desks.of(member), address(room), topic.name(), now, fixed, told);
    }

    private List<Fact> fixed(StaffMember member) {
        var hospital = establishments.installed(SettingForms.establishment(member));
        return List.of(
                new Fact(text("settings.fixed.code"), hospital.code().value()),
                new Fact(text("settings.fixed.mode"), text("settings.fixed.mode-" + hospital.mode())),
                new Fact(text("settings.fixed.finess"), hospital.finess()),
                new Fact(text("settings.fixed.base-url"), hospital.baseUrl().toString()),
                new Fact(text("settings.fixed.mail-from"), hospital.mailFrom()));
    }
}
