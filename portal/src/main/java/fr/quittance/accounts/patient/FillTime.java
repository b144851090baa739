package fr.quittance.accounts.patient;

import fr.quittance.accounts.AccountSettings;
import fr.quittance.links.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How long a form was looked at before it came back: programs need no time to read.
@Component
class FillTime {

    private final Tokens tokens;
    private final InstantSource clock;
    private final AccountSettings settings;

    FillTime(Tokens tokens, InstantSource clock, AccountSettings settings) {
        this.tokens = tokens;
        this.clock = clock;
        this.settings = settings;
    }

    /// What a form carries hidden: when it was shown, signed.
    String stamp() {
        return signed(clock.instant().getEpochSecond());
    }

    boolean isTooShort(String stamp) {
        if (settings.minimumFillTime().isZero()) {
            return false;
        }
        try {
            var shownAt = Long.parseLong(stamp.substring(0, Math.max(0, stamp.indexOf('.'))));
            var ours = MessageDigest.isEqual(
                    signed(shownAt).getBytes(StandardCharsets.UTF_8), stamp.getBytes(StandardCharsets.UTF_8));
            var spent = Duration.between(Instant.ofEpochSecond(shownAt), clock.instant());
            return !ours || spent.compareTo(settings.minimumFillTime()) < 0;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private String signed(long second) {
        return second + "." + tokens.token("form-shown", new UUID(0, second), 0);
    }
}
