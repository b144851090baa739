package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.altcha.altcha.Altcha;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// « Je suis un humain »: ALTCHA's proof of work, given and checked here, by nobody else.
///
/// Challenge and payload: altcha.org, "Proof-of-Work Widget Integration". A payload is the base64
/// of the JSON of the challenge with the number found; its salt carries when it expires and the
/// hospital it is for.
@Component
public class Captcha {

    static final Duration LIFE = Duration.ofMinutes(10);
    private static final long LARGEST_NUMBER = 40_000;
    private static final int LONGEST_PAYLOAD = 2_000;

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final AccountSettings settings;
    private final UsedCaptchas used;
    private final InstantSource clock;

    Captcha(AccountSettings settings, UsedCaptchas used, InstantSource clock) {
        this.settings = settings;
        this.used = used;
        this.clock = clock;
    }

    /// What a form says of its sender.
    public enum Verdict {
        HUMAN,
        NOT_ASKED,
        REFUSED
    }

    /// A challenge of some 20 000 hashes for the widget.
    ///
    /// @param algorithm `SHA-256`
    /// @param challenge the hash to find
    /// @param maxnumber the largest number to try
    /// @param salt what stands before the number
    /// @param signature ours
    public record Task(String algorithm, String challenge, long maxnumber, String salt, String signature) {}

    /// A new challenge.
    public Task task(EstablishmentCode establishment) {
        try {
            var made = Altcha.createChallenge(new Altcha.ChallengeOptions()
                    .setHmacKey(settings.captchaKey())
                    .setMaxNumber(LARGEST_NUMBER)
                    .setSecureRandomNumber(true)
                    .addParam("hospital", establishment.value())
                    .setExpires(clock.instant().plus(LIFE).getEpochSecond()));
            return new Task(made.algorithm, made.challenge, LARGEST_NUMBER, made.salt, made.signature);
        } catch (Exception e) {
            throw new IllegalStateException("No captcha challenge could be made", e);
        }
    }

    /// Checks an answer, and uses it up.
    ///
    /// @param payload what the widget put in the form; empty when there was no widget
    public Verdict check(EstablishmentCode establishment, String payload) {
        if (payload.isEmpty()) {
            return Verdict.NOT_ASKED;
        }
        return isRight(establishment, payload) ? Verdict.HUMAN : Verdict.REFUSED;
    }

    private boolean isRight(EstablishmentCode establishment, String payload) {
        return read(payload)
                .filter(answer -> isOurs(answer, establishment))
                .filter(answer -> used.add(establishment, answer.challenge, expiry(answer)))
                .isPresent();
    }

    private Optional<Altcha.Payload> read(String payload) {
        if (payload.length() > LONGEST_PAYLOAD) {
            return Optional.empty();
        }
        try {
            var decoded = new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8);
            return Optional.ofNullable(json.readValue(decoded, Altcha.Payload.class));
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    /// The library declares every exception there is, and throws some on malformed answers: all
    /// mean no.
    private boolean isOurs(Altcha.Payload answer, EstablishmentCode establishment) {
        try {
            return Altcha.verifySolution(answer, settings.captchaKey(), false)
                    && establishment
                            .value()
                            .equals(Altcha.extractParams(answer.salt).get("hospital"))
                    && clock.instant().isBefore(expiry(answer));
        } catch (Exception e) {
            return false;
        }
    }

    private static Instant expiry(Altcha.Payload answer) {
        try {
            return Instant.ofEpochSecond(
                    Long.parseLong(Altcha.extractParams(answer.salt).getOrDefault("expires", "0")));
        } catch (Exception e) {
            return Instant.EPOCH;
        }
    }
}
