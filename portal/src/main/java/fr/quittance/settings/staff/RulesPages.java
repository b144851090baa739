package fr.quittance.settings.staff;

import fr.quittance.establishments.Desks;
import fr.quittance.pages.Page;
import fr.quittance.settings.RulesTopic;
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

/// `/gestion/reglages/regles`: when patients are told, what they are promised and asked.
@Controller
class RulesPages {

    private static final String HERE = SettingsRooms.RULES;

    private final Desks desks;
    private final RulesTopic topic;
    private final SettingForms forms;

    RulesPages(Desks desks, RulesTopic topic, SettingForms forms) {
        this.desks = desks;
        this.topic = topic;
        this.forms = forms;
    }

    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @GetMapping(HERE)
    ResponseEntity<Page> show(StaffMember member, @RequestParam Map<String, String> query) {
        return forms.show(member, topic, it -> page(member, it, SettingForms.told(query)));
    }

    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @PostMapping(HERE)
    ResponseEntity<Page> save(StaffMember member, @RequestParam Map<String, String> form) {
        return forms.save(member, topic, form, HERE, it -> page(member, it, null));
    }

    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @PostMapping(HERE + "/versions/{version}")
    ResponseEntity<Page> restore(
            StaffMember member, @PathVariable int version, @RequestParam Map<String, String> form) {
        return forms.restore(member, topic, version, form, HERE, it -> page(member, it, null));
    }

    private Page page(StaffMember member, ChosenNow now, @Nullable String told) {
        return new ChoicePage(desks.of(member), HERE, "rules", now, List.of(), told);
    }
}
