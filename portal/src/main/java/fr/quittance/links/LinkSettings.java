package fr.quittance.links;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How links are made and how long they live.
///
/// @param key secret from which every token is derived, at least 32 characters; changing it ends all links already sent
/// @param daysAfterDue a link lives this many days after the invoice is due…
/// @param daysAfterSending …and never less than this many days after it was made
@Validated
@ConfigurationProperties("quittance.links")
public record LinkSettings(
        @NotBlank @Size(min = 32) String key,
        @DefaultValue("30") int daysAfterDue,
        @DefaultValue("60") int daysAfterSending) {}
