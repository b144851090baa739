package fr.quittance.staff;

import fr.quittance.establishments.EstablishmentCode;
import java.time.InstantSource;
import org.springframework.context.ApplicationContext;

/// The telephones of the demonstration's staff, for tests.
public final class Telephones {

    private Telephones() {}

    /// The code shown now to whoever signs in with this address at the Centre hospitalier de Valmont.
    public static String code(ApplicationContext portal, String email) {
        var account = portal.getBean(StaffAccounts.class)
                .find(new EstablishmentCode("ch-valmont"), new WorkEmail(email))
                .orElseThrow();
        return Totp.code(
                portal.getBean(StaffSecrets.class).oneTimeSecret(account.id(), account.secret()),
                Totp.step(portal.getBean(InstantSource.class).instant()));
    }

    /// What the telephone of a demonstration account was told, in base 32.
    static String secret(ApplicationContext portal, String establishment, String email) {
        var account = portal.getBean(StaffAccounts.class)
                .find(new EstablishmentCode(establishment), new WorkEmail(email))
                .orElseThrow();
        return Totp.base32(portal.getBean(StaffSecrets.class).oneTimeSecret(account.id(), account.secret()));
    }
}
