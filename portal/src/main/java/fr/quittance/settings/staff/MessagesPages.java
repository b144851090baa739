package fr.quittance.settings.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.CurrentChoices;
import fr.quittance.establishments.Desks;
import fr.quittance.establishments.Establishments;
import fr.quittance.notices.SendTrial;
import fr.quittance.notices.WordedMessage;
import fr.quittance.pages.Page;
import fr.quittance.settings.MessageTopic;
import fr.quittance.settings.TryMessage;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.RecentProof;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// `/gestion/reglages/messages`: the words of what patients receive.
@Controller
class MessagesPages {

    private static final String HERE = SettingsRooms.MESSAGES;

    private final Desks desks;
    private final Establishments establishments;
    private final CurrentChoices choices;
    private final SettingForms forms;
    private final TryMessage trial;

    MessagesPages(
            Desks desks, Establishments establishments, CurrentChoices choices, SettingForms forms, TryMessage trial) {
        this.desks = desks;
        this.establishments = establishments;
        this.choices = choices;
        this.forms = forms;
        this.trial = trial;
    }

    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @GetMapping(HERE)
    ResponseEntity<Page> list(StaffMember member) {
        var establishment = SettingForms.establishment(member);
        var messages = WordedMessage.of(establishments.get(establishment).mode());
        var own = messages.stream()
                .filter(it -> !choices.of(establishment, it.topic()).isEmpty())
                .map(WordedMessage::id)
                .collect(Collectors.toSet());
        return ResponseEntity.ok(new MessagesPage(desks.of(member), messages, own));
    }

    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @GetMapping(HERE + "/{message}")
    ResponseEntity<Page> show(
            StaffMember member, @PathVariable String message, @RequestParam Map<String, String> query) {
        var topic = topic(member, message);
        return forms.show(member, topic, it -> page(member, topic, it, SettingForms.told(query), false));
    }

    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @PostMapping(HERE + "/{message}")
    ResponseEntity<Page> save(
            StaffMember member, @PathVariable String message, @RequestParam Map<String, String> form) {
        var topic = topic(member, message);
        return forms.save(member, topic, form, HERE + "/" + message, it -> page(member, topic, it, null, false));
    }

    /// Shows what a patient would read, and writes nothing.
    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @PostMapping(HERE + "/{message}/apercu")
    ResponseEntity<Page> preview(
            StaffMember member, @PathVariable String message, @RequestParam Map<String, String> form) {
        var topic = topic(member, message);
        var values = forms.values(member, topic, form);
        var problems = forms.problems(member, topic, values);
        var status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return ResponseEntity.status(status)
                .body(page(member, topic, forms.typed(member, topic, values, problems), null, false));
    }

    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @PostMapping(HERE + "/{message}/essai")
    ResponseEntity<Page> trial(
            StaffMember member, @PathVariable String message, @RequestParam Map<String, String> form) {
        var topic = topic(member, message);
        var values = forms.values(member, topic, form);
        var problems = forms.problems(member, topic, values);
        var typed = forms.typed(member, topic, values, problems);
        if (!problems.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(page(member, topic, typed, null, false));
        }
        return trial.run(member, topic.message(), values)
                .<ResponseEntity<Page>>map(it -> ResponseEntity.ok(
                        page(member, topic, typed, text("settings.message.trial-" + it), it != SendTrial.Outcome.SENT)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .body(page(member, topic, typed, text("settings.message.trial-many"), true)));
    }

    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @PostMapping(HERE + "/{message}/versions/{version}")
    ResponseEntity<Page> restore(
            StaffMember member,
            @PathVariable String message,
            @PathVariable int version,
            @RequestParam Map<String, String> form) {
        var topic = topic(member, message);
        var address = HERE + "/" + message;
        return forms.restore(member, topic, version, form, address, it -> page(member, topic, it, null, false));
    }

    private MessageTopic topic(StaffMember member, String id) {
        var mode = establishments.get(SettingForms.establishment(member)).mode();
        return WordedMessage.find(id)
                .filter(it -> it.modes().contains(mode))
                .map(it -> new MessageTopic(it, establishments))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page page(StaffMember member, MessageTopic topic, ChosenNow now, @Nullable String told, boolean failed) {
        return new MessagePage(
                desks.of(member),
                topic.message(),
                establishments.get(SettingForms.establishment(member)),
                now,
                told,
                failed,
                trial.address(member));
    }
}
