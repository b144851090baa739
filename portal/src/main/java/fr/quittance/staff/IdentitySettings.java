package fr.quittance.staff;

import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The identity providers of the hospitals that have one.
///
/// @param providers by establishment; see [IdentityProvider]
@Validated
@ConfigurationProperties("quittance.identity")
public record IdentitySettings(@DefaultValue Map<String, @Valid IdentityProvider> providers) {}
