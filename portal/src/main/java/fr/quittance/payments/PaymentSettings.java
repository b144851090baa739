package fr.quittance.payments;

import fr.quittance.payments.platform.LyraContract;
import fr.quittance.payments.platform.PayfipContract;
import fr.quittance.payments.platform.PaytweakContract;
import fr.quittance.payments.platform.PlatformContract;
import fr.quittance.payments.platform.StripeContract;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
    /// new payments, the others are still called back, read, and asked to give money back.
    ///
    /// @param active the platform that takes new payments; needed only when there are several
    public record Contract(
            @Nullable String active,
            @Nullable @Valid PaytweakContract paytweak,
            @Nullable @Valid StripeContract stripe,
            @Nullable @Valid LyraContract lyra,
            @Nullable @Valid PayfipContract payfip) {

        /// One for each platform.
        public List<PlatformContract> all() {
            return Stream.<@Nullable PlatformContract>of(paytweak, stripe, lyra, payfip)
                    .filter(Objects::nonNull)
                    .toList();
        }

        @AssertTrue(message = "must name one of its platforms as active, or have one only")
        boolean isDecided() {
            return active == null ? all().size() == 1 : of(active).isPresent();
        }

        /// The one with the platform that takes new payments.
        public PlatformContract takingPayments() {
            return active == null ? all().getFirst() : of(active).orElseThrow();
        }

        /// The one with this platform.
        public Optional<PlatformContract> of(String platform) {
            return all().stream().filter(it -> it.platform().equals(platform)).findFirst();
        }
    }
}
