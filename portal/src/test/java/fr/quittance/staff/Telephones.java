package fr.quittance.staff;

import fr.quittance.establishments.EstablishmentCode;
import java.time.InstantSource;
import org.springframework.context.ApplicationContext;

/// The telephones of the staff of the Centre hospitalier de Valmont, for tests.
public final class Telephones {

    private Telephones() {}

    /// The code shown now to whoever signs in with this address.
    public static String code(ApplicationContext portal, String email) {
        var account = account(portal, email);
        return code(portal, account, account.secret());
    }

    /// The code shown now by a telephone being enrolled.
    public static String nextCode(ApplicationContext portal, String email) {
        var account = account(portal, email);
        return code(portal, account, account.secret() + 1);
    }

    /// What a telephone was told, in base 32.
    public static String secret(ApplicationContext portal, String email) {
        var account = account(portal, email);
        return Totp.base32(portal.getBean(StaffSecrets.class).oneTimeSecret(account.id(), account.secret()));
    }

    private static String code(ApplicationContext portal, StaffAccount account, int secret) {
        return Totp.code(
                portal.getBean(StaffSecrets.class).oneTimeSecret(account.id(), secret),
                Totp.step(portal.getBean(InstantSource.class).instant()));
    }

    private static StaffAccount account(ApplicationContext portal, String email) {
        return portal.getBean(StaffAccounts.class)
                .find(new EstablishmentCode("ch-valmont"), new WorkEmail(email))
                .orElseThrow();
    }
}
