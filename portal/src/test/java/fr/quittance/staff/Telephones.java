package fr.quittance.staff;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.visitors.StaffMember;
import java.time.InstantSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The telephones of the staff of the Centre hospitalier de Valmont, for tests.
public final class Telephones {

    private Telephones() {}

    /// The code shown now to whoever signs in with this address.
    public static String code(ApplicationContext portal, String email) {
        var account = account(portal, email);
        return code(portal, account, account.secret());
    }

    /// The same when another test may have used it within these thirty seconds: none was.
    public static String freshCode(ApplicationContext portal, String email) {
        portal.getBean(JdbcClient.class)
                .sql("update staff.account set last_step = 0 where id = :id")
                .param("id", account(portal, email).id())
                .update();
        return code(portal, email);
    }

    /// Who signs in with this address.
    public static StaffMember holder(ApplicationContext portal, String email) {
        return account(portal, email).member();
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
