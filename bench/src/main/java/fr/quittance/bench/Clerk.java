package fr.quittance.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A billing clerk of the demo's hospital signs in: password, then the code of the telephone.
final class Clerk {

    private static final String EMAIL = "petit@ch-valmont.example";
    private static final String PASSWORD = "Valmont-gestion-2026";
    /// `quittance.staff.key` of application-demo.yml, from which telephones' secrets are derived.
    private static final String KEY = "demonstration-only-demonstration-only";

    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int CODES = 1_000_000;

    private Clerk() {}

    /// The browser of somebody who just signed in.
    static Browser signedIn(World world) throws Exception {
        var browser = new Browser(world.portal());
        go(browser.post("/gestion/connexion", Map.of("email", EMAIL, "motDePasse", PASSWORD)));
        go(browser.post("/gestion/connexion/code", Map.of("code", code(world.postgres()))));
        return browser;
    }

    private static void go(java.net.http.HttpResponse<byte[]> answer) throws IOException {
        Browser.next(answer);
    }

    /// The code shown now; one that was used already may be used again here.
    private static String code(Postgres postgres) throws Exception {
        try (var connection = postgres.connect();
                var account = connection.prepareStatement("""
                        update staff.account
                        set last_step = null
                        where establishment = ? and email = ?
                        returning id, secret
                        """)) {
            account.setString(1, Portal.ESTABLISHMENT);
            account.setString(2, EMAIL);
            var row = account.executeQuery();
            row.next();
            return code(secret(row.getObject("id", UUID.class), row.getInt("secret")), Instant.now());
        }
    }

    /// RFC 6238.
    private static String code(byte[] secret, Instant at) throws GeneralSecurityException {
        var step = at.getEpochSecond() / STEP_SECONDS;
        var hash = hmac(
                "HmacSHA1",
                secret,
                ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
        return "%06d".formatted(number % CODES);
    }

    /// The secret of a telephone, derived from the installation's key (decision 0020).
    private static byte[] secret(UUID account, int number) throws GeneralSecurityException {
        var purpose = "staff-totp".getBytes(StandardCharsets.UTF_8);
        var message = ByteBuffer.allocate(purpose.length + 21)
                .put(purpose)
                .put((byte) 0)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .putInt(number)
                .array();
        return Arrays.copyOf(hmac("HmacSHA256", KEY.getBytes(StandardCharsets.UTF_8), message), SECRET_BYTES);
    }

    private static byte[] hmac(String algorithm, byte[] key, byte[] message) throws GeneralSecurityException {
        var mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(key, algorithm));
        return mac.doFinal(message);
    }
}
