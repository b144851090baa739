package fr.quittance.payments.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// An account with Stripe, used through Checkout (`docs/stripe.md`).
///
/// @param baseUrl its API
/// @param secretKey `sk_live_…`, or better a restricted key that writes sessions and refunds only
/// @param webhookSecrets `whsec_…` of the endpoint: one, or two while one replaces the other
/// @param callbackPath last part of the endpoint's address: at least 48 characters nobody can guess
/// @param previousCallbackPath the one it replaces, answered until Stripe has learnt the new one
/// @param pageOrigin where its payment pages are; a page elsewhere is refused
/// @param displayName its name as payers know it
/// @param merchant our name for the account, part of the key of every capture
/// @param life how long a session can be paid; Stripe takes 30 minutes to 24 hours
/// @param timeout how long one call may take
/// @param rest how long nothing is asked after half of ten calls failed
public record StripeContract(
        @DefaultValue("https://api.stripe.com") URI baseUrl,
        @NotBlank String secretKey,

        @NotNull @Size(min = 1, max = 2) List<@NotBlank String> webhookSecrets,

        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{48,}", message = "must be at least 48 letters and digits")
        String callbackPath,

        @Nullable @Pattern(regexp = "[A-Za-z0-9_-]{48,}", message = "must be at least 48 letters and digits")
        String previousCallbackPath,

        @DefaultValue("https://checkout.stripe.com") URI pageOrigin,
        @DefaultValue("Stripe") String displayName,
        @DefaultValue("principal") String merchant,

        @DefaultValue("2h") @DurationMin(minutes = 35) @DurationMax(hours = 23)
        Duration life,

        @DefaultValue("4s") @DurationMax(seconds = 5) Duration timeout,
        @DefaultValue("20s") Duration rest)
        implements PlatformContract {

    @Override
    public String platform() {
        return StripePlatform.NAME;
    }

    /// Without its secrets: settings end up in logs.
    @Override
    public String toString() {
        return "Stripe[" + baseUrl + ", " + displayName + "]";
    }
}
