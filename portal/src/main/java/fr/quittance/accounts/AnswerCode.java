package fr.quittance.accounts;

import fr.quittance.accounts.CodeRequested.Channel;
import fr.quittance.establishments.EstablishmentCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Somebody gives the code they received, or asks for another one.
@Component
public class AnswerCode {

    private final Challenges challenges;
    private final OneTimeCodes codes;
    private final OpenAccount openAccount;
    private final SignIn signIn;
    private final Accounts accounts;

    AnswerCode(Challenges challenges, OneTimeCodes codes, OpenAccount openAccount, SignIn signIn, Accounts accounts) {
        this.challenges = challenges;
        this.codes = codes;
        this.openAccount = openAccount;
        this.signIn = signIn;
        this.accounts = accounts;
    }

    /// What a page may say of a code that was asked for.
    ///
    /// @param email where it went, masked
    /// @param meant the domain that was probably meant, when the address looks mistyped
    /// @param mobile the number it may go to as well, masked
    /// @param mayAskAnother whether a minute has passed
    public record Asked(
            String email, @Nullable String meant, @Nullable String mobile, boolean mayAskAnother) {}

    /// What became of an answer.
    public sealed interface Outcome {

        /// The account is open.
        record Opened(AccountId account) implements Outcome {}

        /// The address had an account already, which sees this patient now.
        record Joined(AccountId account) implements Outcome {}

        /// Signed in.
        record SignedIn(AccountId account) implements Outcome {}

        /// Another address has the account of this patient.
        record Elsewhere() implements Outcome {}

        /// Not the code, or no longer.
        record WrongCode() implements Outcome {}

        /// Too old; another one was sent.
        record Expired(UUID next) implements Outcome {}

        /// Too old, and this contact was sent enough messages already.
        record TooManyMessages() implements Outcome {}

        /// The code was right, the birth date was not.
        record Refused(int left) implements Outcome {}

        /// Too many failures.
        ///
        /// @param until when it may be tried again
        record Locked(Instant until) implements Outcome {}
    }

    /// What was asked, if the challenge exists.
    public Optional<Asked> asked(EstablishmentCode establishment, UUID challenge) {
        return challenges
                .find(establishment, challenge)
                .map(it -> new Asked(
                        it.email().masked(),
                        LikelyDomain.meant(it.email()).orElse(null),
                        maskedMobile(it.mobile()),
                        codes.mayReplace(it)));
    }

    /// « 06 •• •• •• 12 ».
    private static @Nullable String maskedMobile(@Nullable String mobile) {
        if (mobile == null) {
            return null;
        }
        var national = mobile.startsWith("+33") ? "0" + mobile.substring(3) : mobile;
        return (national.substring(0, 2) + " •• •• •• " + national.substring(national.length() - 2))
                .replace(' ', '\u00A0');
    }

    /// Looks at an answer; nothing when the challenge does not exist.
    public Optional<Outcome> answer(EstablishmentCode establishment, UUID challenge, String typed) {
        return challenges.find(establishment, challenge).map(it -> switch (codes.answer(it, typed)) {
            case RIGHT -> reach(it);
            case WRONG -> new Outcome.WrongCode();
            case EXPIRED ->
                codes.replace(it, channel(it, false))
                        .<Outcome>map(next -> new Outcome.Expired(next.id()))
                        .orElseGet(Outcome.TooManyMessages::new);
        });
    }

    /// What became of asking for another code.
    public sealed interface Another {

        /// The challenge to answer now: the same one when less than a minute has passed.
        record Answer(UUID challenge) implements Another {}

        /// This contact was sent enough messages already.
        record TooMany() implements Another {}
    }

    /// Sends another code, at most one a minute; nothing when the challenge does not exist.
    public Optional<Another> askAnother(EstablishmentCode establishment, UUID challenge, boolean bySms) {
        return challenges.find(establishment, challenge).map(it -> {
            if (!codes.mayReplace(it)) {
                return new Another.Answer(it.id());
            }
            return codes.replace(it, channel(it, bySms))
                    .<Another>map(next -> new Another.Answer(next.id()))
                    .orElseGet(Another.TooMany::new);
        });
    }

    private Optional<Channel> channel(Challenge challenge, boolean bySms) {
        var wanted = bySms && challenge.mobile() != null ? Channel.SMS : Channel.MAIL;
        return switch (challenge.goal()) {
            case Challenge.Goal.OpenAccount open -> Optional.of(wanted);
            case Challenge.Goal.SignIn signs ->
                accounts.find(challenge.establishment(), challenge.email()).map(it -> Channel.MAIL);
        };
    }

    private Outcome reach(Challenge challenge) {
        return switch (challenge.goal()) {
            case Challenge.Goal.OpenAccount open ->
                switch (openAccount.open(
                        challenge.establishment(), challenge.email(), open.passwordHash(), open.patient())) {
                    case OpenAccount.Outcome.Opened(var account) -> new Outcome.Opened(account);
                    case OpenAccount.Outcome.Joined(var account) -> new Outcome.Joined(account);
                    case OpenAccount.Outcome.Elsewhere elsewhere -> new Outcome.Elsewhere();
                };
            case Challenge.Goal.SignIn(var birthDate) ->
                switch (signIn.byCode(challenge.establishment(), challenge.email(), birthDate)) {
                    case SignIn.Outcome.SignedIn(var account) -> new Outcome.SignedIn(account);
                    case SignIn.Outcome.Refused(var left) -> new Outcome.Refused(left);
                    case SignIn.Outcome.Locked(var until) -> new Outcome.Locked(until);
                };
        };
    }
}
