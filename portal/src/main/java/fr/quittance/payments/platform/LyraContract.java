package fr.quittance.payments.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// A shop at Lyra or one of its white labels: PayZen, Systempay, Scellius, Sogecommerce
/// (`docs/lyra.md`).
///
/// @param formUrl where payment forms are posted, `https://secure.lyra.com/vads-payment/`
/// @param apiUrl the REST API, ends with `/api-payment/V4/`
/// @param siteId eight digits
/// @param keys sign forms and notifications: the first signs, both are believed while one replaces
///     the other
/// @param passwords of the REST API: the first lets us in, both are believed in its notifications
/// @param test whether the keys are those of Lyra's test mode
/// @param callbackPath last part of the notification address: at least 48 characters nobody can
///     guess
/// @param previousCallbackPath the one it replaces, answered until Lyra has learnt the new one
/// @param displayName its name as payers know it
/// @param merchant our name for the shop, part of the key of every capture
/// @param timeout how long one call may take
/// @param rest how long nothing is asked after half of ten calls failed
public record LyraContract(
        @NotNull URI formUrl,
        @NotNull URI apiUrl,

        @NotNull @Pattern(regexp = "[0-9]{8}", message = "must be eight digits")
        String siteId,

        @NotNull @Size(min = 1, max = 2) List<@NotBlank String> keys,
        @NotNull @Size(min = 1, max = 2) List<@NotBlank String> passwords,
        @DefaultValue("false") boolean test,

        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{48,}", message = "must be at least 48 letters and digits")
        String callbackPath,

        @Nullable @Pattern(regexp = "[A-Za-z0-9_-]{48,}", message = "must be at least 48 letters and digits")
        String previousCallbackPath,

        @NotBlank String displayName,
        @DefaultValue("principal") String merchant,
        @DefaultValue("4s") @DurationMax(seconds = 5) Duration timeout,
        @DefaultValue("20s") Duration rest)
        implements PlatformContract {

    @Override
    public String platform() {
        return LyraPlatform.NAME;
    }

    @Override
    public URI pageOrigin() {
        return formUrl;
    }

    String mode() {
        return test ? "TEST" : "PRODUCTION";
    }

    /// Without its secrets: settings end up in logs.
    @Override
    public String toString() {
        return "Lyra[" + formUrl + ", " + siteId + "]";
    }
}
