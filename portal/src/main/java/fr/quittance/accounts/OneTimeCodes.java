package fr.quittance.accounts;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.accounts.CodeRequested.Channel;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.links.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Codes of six digits that prove a mailbox or a telephone.
@Component
public class OneTimeCodes {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Challenges challenges;
    private final Tokens tokens;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    OneTimeCodes(Challenges challenges, Tokens tokens, ApplicationEventPublisher events, InstantSource clock) {
        this.challenges = challenges;
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    /// The six digits of a challenge, for the message that carries them.
    public String code(EstablishmentCode establishment, UUID challenge) {
        return tokens.digits("one-time-code", challenge);
    }

    /// What an answer turns out to be.
    enum Answer {
        RIGHT,
        WRONG,
        EXPIRED
    }

    /// Asks for a code.
    ///
    /// @param channel how it is sent; nothing when nobody is to receive it, because the address
    /// has no account
    @Transactional
    Challenge ask(
            EstablishmentCode establishment,
            Challenge.Goal goal,
            EmailAddress email,
            @Nullable String mobile,
            Optional<Channel> channel) {
        var now = clock.instant();
        var challenge = new Challenge(
                establishment, UuidCreator.getTimeOrderedEpoch(), goal, email, mobile, now, now.plus(Challenges.LIFE));
        challenges.add(challenge);
        channel.ifPresent(it -> {
            var recipient = it == Channel.SMS && mobile != null ? mobile : email.value();
            events.publishEvent(new CodeRequested(establishment, challenge.id(), it, recipient));
        });
        return challenge;
    }

    /// Whether a minute has passed since the code was sent.
    boolean mayReplace(Challenge challenge) {
        return !clock.instant().isBefore(challenge.createdAt().plus(PATIENCE));
    }

    /// Sends another code instead of this one.
    @Transactional
    Challenge replace(Challenge old, Optional<Channel> channel) {
        challenges.use(old);
        return ask(old.establishment(), old.goal(), old.email(), old.mobile(), channel);
    }

    /// Counts a try, then looks at it. The right code is right once.
    Answer answer(Challenge challenge, String typed) {
        if (!clock.instant().isBefore(challenge.expiresAt())) {
            return Answer.EXPIRED;
        }
        if (!challenges.tryOnce(challenge)) {
            return Answer.WRONG;
        }
        var right = MessageDigest.isEqual(
                typed.getBytes(StandardCharsets.UTF_8),
                code(challenge.establishment(), challenge.id()).getBytes(StandardCharsets.UTF_8));
        return right && challenges.use(challenge) ? Answer.RIGHT : Answer.WRONG;
    }
}
