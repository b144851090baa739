package fr.quittance.payments.platform;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// A Paytweak contract. What Paytweak does not document has a cautious default
/// (`docs/paytweak.md`).
///
/// @param baseUrl its API, ends with a slash
/// @param publicKey « Paytweak-API-KEY »
/// @param privateKey proves us; never sent as it is
/// @param callbackPath last part of the address that the back office calls: at least 48
///     characters nobody can guess
/// @param previousCallbackPath the one it replaces, answered until the platform has learnt it
/// @param pageOrigin where its payment pages are; a page elsewhere is refused
/// @param displayName its name as payers know it
/// @param merchant our name for the contract, part of the key of every capture; keep it when
///     keys change
/// @param statusRead whether `GET links?order_id=` answers: undocumented, so off
/// @param cancel whether `DELETE links/{order_id}` closes a link: undocumented, so off
/// @param lifeDays how many days a link can be paid
/// @param languageParameter name of the language parameter: `lng`, or `lang` as some
///     integrations have it
/// @param scenario number of a scenario of its back office, if one is to be used
/// @param timeout how long one call may take
/// @param rest how long nothing is asked after half of ten calls failed
public record PaytweakContract(
        @NotNull URI baseUrl,
        @NotBlank String publicKey,
        @NotBlank String privateKey,

        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{48,}", message = "must be at least 48 letters and digits")
        String callbackPath,

        @Nullable @Pattern(regexp = "[A-Za-z0-9_-]{48,}", message = "must be at least 48 letters and digits")
        String previousCallbackPath,

        @NotNull URI pageOrigin,
        @NotBlank String displayName,
        @DefaultValue("principal") String merchant,
        @DefaultValue("false") boolean statusRead,
        @DefaultValue("false") boolean cancel,
        @DefaultValue("1") @Min(1) @Max(365) int lifeDays,
        @DefaultValue("lng") String languageParameter,
        @Nullable String scenario,
        @DefaultValue("4s") @DurationMax(seconds = 5) Duration timeout,
        @DefaultValue("20s") Duration rest)
        implements PlatformContract {

    @Override
    public String platform() {
        return PaytweakPlatform.NAME;
    }

    /// Without its secrets: settings end up in logs.
    @Override
    public String toString() {
        return "Paytweak[" + baseUrl + ", " + displayName + "]";
    }
}
