package fr.quittance.accounts;

import fr.quittance.accounts.CodeRequested.Channel;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.guard.AskedMessages;
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
    private final AskedMessages messages;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    OneTimeCodes(
            Challenges challenges,
            Tokens tokens,
            AskedMessages messages,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.challenges = challenges;
        this.tokens = tokens;
        this.messages = messages;
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
    /// @return nothing when its recipient was sent enough messages already, account or not
    @Transactional
    Optional<Challenge> ask(
            EstablishmentCode establishment,
            Challenge.Goal goal,
            EmailAddress email,
            @Nullable String mobile,
            Optional<Channel> channel) {
        var number = channel.filter(Channel.SMS::equals).isPresent() ? mobile : null;
        var bySms = number != null;
        var recipient = number != null ? number : email.value();
        if (!messages.mayBeSent(establishment.value(), recipient, bySms)) {
            return Optional.empty();
        }
        var challenge = challenges.ask(establishment, goal, email, mobile);
        channel.ifPresent(it -> events.publishEvent(new CodeRequested(establishment, challenge.id(), it, recipient)));
        return Optional.of(challenge);
    }

    /// Whether a minute has passed since the code was sent.
    boolean mayReplace(Challenge challenge) {
        return !clock.instant().isBefore(challenge.createdAt().plus(PATIENCE));
    }

    /// Sends another code instead of this one, which stays good if too many were sent.
    @Transactional
    Optional<Challenge> replace(Challenge old, Optional<Channel> channel) {
        var next = ask(old.establishment(), old.goal(), old.email(), old.mobile(), channel);
        next.ifPresent(it -> challenges.use(old));
        return next;
    }

    /// Counts a try, then looks at it. The right code is right once.
    Answer answer(Challenge challenge, String typed) {
        if (!clock.instant().isBefore(challenge.expiresAt())) {
            return Answer.EXPIRED;
        }
        if (!challenges.tryOnce(challenge)) {
            return Answer.WRONG;
        }
        var right = isRight(challenge.establishment(), challenge.id(), typed);
        return right && challenges.use(challenge) ? Answer.RIGHT : Answer.WRONG;
    }

    boolean isRight(EstablishmentCode establishment, UUID id, String typed) {
        return MessageDigest.isEqual(
                typed.getBytes(StandardCharsets.UTF_8), code(establishment, id).getBytes(StandardCharsets.UTF_8));
    }
}
