package fr.quittance.payments;

import fr.quittance.payments.platform.LyraContract;
import fr.quittance.payments.platform.PayfipContract;
import fr.quittance.payments.platform.StripeContract;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// With whom each hospital takes cards, and how patiently.
///
/// @param contracts the hospitals' contracts with payment platforms, by establishment code
/// @param firstChecks when the platform is asked first, after « Payer »; then hourly to 72 h, daily
///     to day 8
@Validated
@ConfigurationProperties("quittance.payments")
public record PaymentSettings(
        @DefaultValue Map<String, @Valid Contract> contracts,

        @DefaultValue({"1m", "2m", "5m", "10m", "30m"}) @NotEmpty
        List<Duration> firstChecks) {

    /// A hospital's contracts. Several while one platform replaces another: the active one takes
    /// new
    /// payments, the others are still called back, read, and asked to give money back.
    ///
    /// @param active the platform that takes new payments; needed only when there are several
    public record Contract(
            @Nullable String active,
            @Nullable @Valid Paytweak paytweak,
            @Nullable @Valid StripeContract stripe,
            @Nullable @Valid LyraContract lyra,
            @Nullable @Valid PayfipContract payfip) {

        /// The platforms there is a contract with.
        public List<String> names() {
            return List.copyOf(displayNames().keySet());
        }

        @AssertTrue(message = "must name one of its platforms as active, or have one only")
        boolean isDecided() {
            return active == null ? names().size() == 1 : names().contains(active);
        }

        /// The platform that takes new payments.
        public String activeName() {
            return active == null ? names().getFirst() : active;
        }

        /// Its name as payers know it.
        public String displayName() {
            return displayNames().getOrDefault(activeName(), "");
        }

        private Map<String, String> displayNames() {
            var names = new LinkedHashMap<String, String>();
            if (paytweak != null) {
                names.put("paytweak", paytweak.displayName());
            }
            if (stripe != null) {
                names.put("stripe", stripe.displayName());
            }
            if (lyra != null) {
                names.put("lyra", lyra.displayName());
            }
            if (payfip != null) {
                names.put("payfip", payfip.displayName());
            }
            return names;
        }
    }

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
    public record Paytweak(
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
            @DefaultValue("20s") Duration rest) {

        /// Without its secrets: settings end up in logs.
        @Override
        public String toString() {
            return "Paytweak[" + baseUrl + ", " + displayName + "]";
        }
    }
}
