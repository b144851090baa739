package fr.quittance.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The code that a telephone shows, or one of the recovery codes: each serves once.
@Component
class SecondProof {

    private final StaffAccounts accounts;
    private final StaffSecrets secrets;
    private final InstantSource clock;

    SecondProof(StaffAccounts accounts, StaffSecrets secrets, InstantSource clock) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Whether it is right and never served; it has served now.
    boolean isRight(StaffAccount account, String typed) {
        var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        var step = Totp.matching(secrets.oneTimeSecret(account.id(), account.secret()), code, clock.instant());
        return step.isPresent() ? accounts.useStep(account, step.getAsLong()) : isRecoveryCode(account, code);
    }

    private boolean isRecoveryCode(StaffAccount account, String code) {
        var codes = secrets.recoveryCodes(account.id(), account.secret());
        var found = -1;
        for (int number = 0; number < codes.size(); number++) {
            if (MessageDigest.isEqual(bytes(codes.get(number)), bytes(code))) {
                found = number;
            }
        }
        return found >= 0 && accounts.useRecoveryCode(account, found);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
