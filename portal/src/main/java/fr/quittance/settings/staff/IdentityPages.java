package fr.quittance.settings.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Desks;
import fr.quittance.establishments.Establishments;
import fr.quittance.pages.Page;
import fr.quittance.settings.IdentityTopic;
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

/// `/gestion/reglages/identite`: how the hospital is called and reached.
@Controller
class IdentityPages {

    private static final String HERE = SettingsRooms.IDENTITY;

    private final Desks desks;
    private final Establishments establishments;
    private final IdentityTopic topic;
    private final SettingForms forms;

    IdentityPages(Desks desks, Establishments establishments, IdentityTopic topic, SettingForms forms) {
        this.desks = desks;
        this.establishments = establishments;
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
        var hospital = establishments.installed(SettingForms.establishment(member));
        return new ChoicePage(
                desks.of(member),
                HERE,
                "identity",
                now,
                List.of(
                        new Fact(text("settings.fixed.code"), hospital.code().value()),
                        new Fact(text("settings.fixed.mode"), text("settings.fixed.mode-" + hospital.mode())),
                        new Fact(text("settings.fixed.finess"), hospital.finess()),
                        new Fact(
                                text("settings.fixed.base-url"),
                                hospital.baseUrl().toString()),
                        new Fact(text("settings.fixed.mail-from"), hospital.mailFrom()),
                        new Fact(text("settings.fixed.logo"), hospital.logo())),
                told);
    }
}
