package fr.quittance.verification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// How papers are signed for whoever verifies them.
///
/// @param key secret from which the signing key of each hospital is derived, at least 32 characters;
///     after a change, the QR codes already printed are still answered online, but their signature
///     no longer matches the published key
@Validated
@ConfigurationProperties("quittance.verification")
record VerificationSettings(@NotBlank @Size(min = 32) String key) {}
