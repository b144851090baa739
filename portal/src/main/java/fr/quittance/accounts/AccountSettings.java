package fr.quittance.accounts;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How patients open their account and sign in.
///
/// @param captchaKey secret that signs the « Je suis un humain » challenges, at least 32 characters
/// @param askBirthDate whether the first connection asks the birth date too (issue 2, `ux.md` §0.7)
/// @param minimumFillTime a form sent faster than this after it was shown must be confirmed by a
/// code
/// @param triesPerNetwork sign-ins, codes and first connections one network may try in a quarter
/// of an hour
/// @param triesInAll sign-ins that one hospital answers in a quarter of an hour, all networks
/// together
/// @param failuresPerNetwork failed sign-ins of one network in an hour after which it waits, one
/// minute and then twice as long each time
/// @param failuresInAll failed sign-ins at one hospital in an hour after which passwords alone are
/// not looked at: a code goes to the mailbox
@Validated
@ConfigurationProperties("quittance.accounts")
public record AccountSettings(
        @NotBlank @Size(min = 32) String captchaKey,
        @DefaultValue("true") boolean askBirthDate,
        @NotNull @DefaultValue("2s") Duration minimumFillTime,
        @Positive @DefaultValue("100") int triesPerNetwork,
        @Positive @DefaultValue("3000") int triesInAll,
        @Min(2) @DefaultValue("50") int failuresPerNetwork,
        @Min(2) @DefaultValue("1000") int failuresInAll) {

    @Override
    public String toString() {
        return "AccountSettings[askBirthDate=" + askBirthDate + "]";
    }
}
