package fr.quittance.staff;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.visitors.StaffRole;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Invites the first administrator of each hospital that the settings name one for, when the portal
/// starts; a hospital where one can come in, or may still answer an invitation, is left alone.
@Component
class FirstAdministrators implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrators.class);

    private final StaffSettings settings;
    private final Establishments establishments;
    private final StaffAccounts accounts;
    private final InviteColleague invite;

    FirstAdministrators(
            StaffSettings settings, Establishments establishments, StaffAccounts accounts, InviteColleague invite) {
        this.settings = settings;
        this.establishments = establishments;
        this.accounts = accounts;
        this.invite = invite;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        settings.firstAdministrators().forEach((code, address) -> {
            var establishment = establishments.get(new EstablishmentCode(code)).code();
            var email = WorkEmail.read(address)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "quittance.staff.first-administrators." + code + " is not an e-mail address"));
            if (!accounts.hasAdministrator(establishment)) {
                invite(establishment, email);
            }
        });
    }

    /// Whoever let the invitation run out is invited again.
    private void invite(EstablishmentCode establishment, WorkEmail email) {
        var known = accounts.find(establishment, email);
        if (known.isEmpty()) {
            invite.invite(establishment, email, email.localPart(), Set.of(StaffRole.ADMINISTRATOR), "automatique");
        } else if (known.get().roles().contains(StaffRole.ADMINISTRATOR)) {
            invite.again(establishment, known.get().id(), "automatique");
        } else {
            LOG.error(
                    "Nobody administers {}, and the first administrator of its settings has an account without that role",
                    establishment);
        }
    }
}
