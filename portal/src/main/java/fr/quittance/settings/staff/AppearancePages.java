package fr.quittance.settings.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Appearance;
import fr.quittance.establishments.Desks;
import fr.quittance.establishments.Establishments;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.settings.AppearanceTopic;
import fr.quittance.settings.BringLogo;
import fr.quittance.settings.BringLogo.Outcome;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.RecentProof;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// `/gestion/reglages/apparence`: the hospital's colour and logo, seen before they count.
@Controller
class AppearancePages {

    private static final String HERE = SettingsRooms.APPEARANCE;

    private final Desks desks;
    private final Establishments establishments;
    private final AppearanceTopic topic;
    private final BringLogo bring;
    private final SettingForms forms;

    AppearancePages(
            Desks desks, Establishments establishments, AppearanceTopic topic, BringLogo bring, SettingForms forms) {
        this.desks = desks;
        this.establishments = establishments;
        this.topic = topic;
        this.bring = bring;
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
    ResponseEntity<Page> save(
            StaffMember member,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file)
            throws IOException {
        var typed = new HashMap<>(form);
        var refused = brought(member, file, typed);
        return refused.isPresent()
                ? refuse(member, typed, refused.get())
                : forms.save(member, topic, typed, HERE, it -> page(member, it, null));
    }

    /// Shows what patients would see. A file that comes along is kept among the hospital's; nothing else changes.
    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @PostMapping(HERE + "/apercu")
    ResponseEntity<Page> preview(
            StaffMember member,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file)
            throws IOException {
        var typed = new HashMap<>(form);
        var refused = brought(member, file, typed);
        var values = forms.values(member, topic, typed);
        var problems = forms.problems(member, topic, values);
        if (refused.isPresent() || !problems.isEmpty()) {
            return refuse(member, typed, refused.orElse(null));
        }
        var now = forms.typed(member, topic, values, List.of());
        return ResponseEntity.ok(page(member, now, text("settings.appearance.previewed")));
    }

    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @PostMapping(HERE + "/versions/{version}")
    ResponseEntity<Page> restore(
            StaffMember member, @PathVariable int version, @RequestParam Map<String, String> form) {
        return forms.restore(member, topic, version, form, HERE, it -> page(member, it, null));
    }

    /// Brings the file, if there is one, and chooses its logo; what is wrong with it otherwise.
    private Optional<Problem> brought(StaffMember member, @Nullable MultipartFile file, Map<String, String> typed)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return Optional.empty();
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (bring.bring(member, name, file.getBytes())) {
            case Outcome.Refused(String why) -> Optional.of(new Problem("fichier", why));
            case Outcome.Kept(String address) -> {
                typed.put(Appearance.LOGO, address);
                yield Optional.empty();
            }
        };
    }

    private ResponseEntity<Page> refuse(StaffMember member, Map<String, String> typed, @Nullable Problem file) {
        var values = forms.values(member, topic, typed);
        var problems = new ArrayList<>(forms.problems(member, topic, values));
        if (file != null) {
            problems.add(file);
        }
        return ResponseEntity.unprocessableContent()
                .body(page(member, forms.typed(member, topic, values, problems), null));
    }

    private Page page(StaffMember member, ChosenNow now, @Nullable String told) {
        var hospital = establishments.get(SettingForms.establishment(member));
        var seen = new HashMap<>(now.values());
        now.problems().forEach(it -> seen.remove(it.field()));
        var dressed = hospital.with(hospital.appearance().with(seen));
        return new AppearancePage(desks.of(member), dressed, now, told);
    }
}
