package fr.quittance.staff.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Desks;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.staff.ChangeColleague;
import fr.quittance.staff.InviteColleague;
import fr.quittance.staff.StaffAccount;
import fr.quittance.staff.StaffAccounts;
import fr.quittance.staff.WorkEmail;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.RecentProof;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// `/gestion/reglages/utilisateurs`: an administrator invites colleagues, changes their roles, and
/// closes the door to those who left.
@Controller
class ColleaguesPages {

    private static final String HERE = "/gestion/reglages/utilisateurs";
    private static final int LONGEST_NAME = 60;

    private final Desks desks;
    private final StaffAccounts accounts;
    private final InviteColleague invite;
    private final ChangeColleague change;

    ColleaguesPages(Desks desks, StaffAccounts accounts, InviteColleague invite, ChangeColleague change) {
        this.desks = desks;
        this.accounts = accounts;
        this.invite = invite;
        this.change = change;
    }

    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @GetMapping(HERE)
    ResponseEntity<Page> show(StaffMember member, @RequestParam Map<String, String> query) {
        return ResponseEntity.ok(page(member, notice(query), List.of(), "", "", Set.of(StaffRole.BILLING_CLERK)));
    }

    private static @Nullable String notice(Map<String, String> query) {
        if (query.containsKey("invite")) {
            return text("staff.invited");
        }
        return query.containsKey("fait") ? text("staff.changed") : null;
    }

    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @PostMapping(HERE)
    ResponseEntity<Page> invite(
            StaffMember member,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") List<String> role) {
        var problems = new ArrayList<Problem>();
        var name = nom.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            problems.add(new Problem("nom", text("staff.name-wrong")));
        }
        var address = WorkEmail.read(email);
        if (address.isEmpty()) {
            problems.add(new Problem("email", text("staff.email-wrong")));
        }
        var roles = roles(role);
        if (roles.isEmpty()) {
            problems.add(new Problem("invite-BILLING_CLERK", text("staff.roles-empty")));
        }
        if (address.isPresent()
                && problems.isEmpty()
                && !invite.invite(establishment(member), address.get(), name, roles, member.name())) {
            problems.add(new Problem("email", text("staff.email-known")));
        }
        return problems.isEmpty()
                ? StaffWayIn.seeOther(HERE + "?invite")
                : ResponseEntity.unprocessableContent().body(page(member, null, problems, nom, email, roles));
    }

    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @GetMapping(HERE + "/{id}")
    ResponseEntity<Page> show(StaffMember member, @PathVariable UUID id) {
        return ResponseEntity.ok(new ColleaguePage(desks.of(member), colleague(member, id), null));
    }

    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @PostMapping(HERE + "/{id}/roles")
    ResponseEntity<Page> changeRoles(
            StaffMember member, @PathVariable UUID id, @RequestParam(defaultValue = "") List<String> role) {
        var roles = roles(role);
        return roles.isEmpty()
                ? refused(member, id, text("staff.roles-empty"))
                : answer(member, id, change.roles(establishment(member), id, roles, member.name()), "?fait");
    }

    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @PostMapping(HERE + "/{id}/fermeture")
    ResponseEntity<Page> disable(StaffMember member, @PathVariable UUID id) {
        return answer(member, id, change.disable(establishment(member), id, member.name()), "?fait");
    }

    @ForStaff(StaffRole.ADMINISTRATOR)
    @RecentProof
    @PostMapping(HERE + "/{id}/invitation")
    ResponseEntity<Page> inviteAgain(StaffMember member, @PathVariable UUID id) {
        return answer(member, id, invite.again(establishment(member), id, member.name()), "?invite");
    }

    private ResponseEntity<Page> answer(StaffMember member, UUID id, ChangeColleague.Outcome outcome, String said) {
        return switch (outcome) {
            case DONE -> StaffWayIn.seeOther(HERE + said);
            case LAST_ADMINISTRATOR -> refused(member, id, text("staff.last-administrator"));
            case UNKNOWN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ResponseEntity<Page> refused(StaffMember member, UUID id, String why) {
        return ResponseEntity.unprocessableContent()
                .body(new ColleaguePage(desks.of(member), colleague(member, id), why));
    }

    private StaffAccount colleague(StaffMember member, UUID id) {
        return accounts.find(establishment(member), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static EstablishmentCode establishment(StaffMember member) {
        return new EstablishmentCode(member.establishment());
    }

    private static Set<StaffRole> roles(List<String> names) {
        var roles = EnumSet.noneOf(StaffRole.class);
        for (var role : StaffRole.values()) {
            if (names.contains(role.name())) {
                roles.add(role);
            }
        }
        return roles;
    }

    private ColleaguesPage page(
            StaffMember member,
            @Nullable String notice,
            List<Problem> problems,
            String name,
            String email,
            Set<StaffRole> chosen) {
        return new ColleaguesPage(
                desks.of(member),
                accounts.all(establishment(member)),
                notice,
                List.copyOf(problems),
                name,
                email,
                chosen);
    }
}
