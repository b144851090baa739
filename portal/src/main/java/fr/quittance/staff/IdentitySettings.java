package fr.quittance.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The identity providers of the hospitals that have one.
///
/// @param providers by establishment; see [IdentityProvider]
@Validated
@ConfigurationProperties("quittance.identity")
public record IdentitySettings(@DefaultValue Map<String, @Valid IdentityProvider> providers) {

    /// Where the staff of a hospital prove who they are for all its software (OpenID Connect):
    /// Keycloak, Pro Santé Connect, Entra ID…
    ///
    /// @param name what the button says: « Pro Santé Connect »
    /// @param issuer its address, exactly as its tokens say it; nothing else is ever called
    /// @param clientId what the portal is called there
    /// @param clientSecret what the portal proves itself with there
    /// @param emailClaim what says the e-mail that staff have here; `email` must come with
    /// `email_verified`, for another the provider's administrators vouch
    /// @param acr the values of `acr` that mean two proofs; without any, `amr` must say `mfa`
    /// (RFC 8176)
    /// @param only whether it is the only door: no password and no passkey opens the desk
    /// @param pageOrigins origins of its pages, beside the issuer's own
    public record IdentityProvider(
            @NotBlank String name,
            @NotNull URI issuer,
            @NotBlank String clientId,
            @NotBlank String clientSecret,
            @DefaultValue("email") String emailClaim,
            @DefaultValue List<String> acr,
            @DefaultValue("false") boolean only,
            @DefaultValue List<String> pageOrigins) {

        /// `https://auth.hopital.fr`.
        String origin() {
            return issuer.getScheme() + "://" + issuer.getAuthority();
        }

        @Override
        public String toString() {
            return "IdentityProvider[" + issuer + "]";
        }
    }
}
