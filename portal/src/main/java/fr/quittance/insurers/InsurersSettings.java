package fr.quittance.insurers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How packs reach mutuelles.
///
/// @param days how long the link sent to a mutuelle opens its pack
@Validated
@ConfigurationProperties("quittance.insurers")
record InsurersSettings(
        @DefaultValue("90") @Min(1) @Max(365) int days) {}
