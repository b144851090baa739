package fr.quittance.establishments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The hospitals of this installation.
///
/// @param demonstration shows « Démonstration : aucun paiement réel » on every page; only for the demo
/// @param establishments the hospitals, by their code
@Validated
@ConfigurationProperties("quittance")
public record EstablishmentsSettings(
        @DefaultValue("false") boolean demonstration,
        @NotEmpty Map<String, @Valid Hospital> establishments) {

    /// One hospital; see [Establishment] for what each setting means.
    ///
    /// @param colour of its pages, e-mails and papers
    /// @param logo logical name of its logo
    public record Hospital(
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 16) String shortName,
            @NotNull Establishment.Mode mode,

            @NotBlank @Pattern(regexp = "[0-9AB]{9}", message = "must be the 9 characters of a FINESS")
            String finess,

            @NotBlank String address,
            @NotNull URI baseUrl,
            @DefaultValue("Mon espace patient") String spaceName,
            @NotBlank @Email String mailFrom,
            @NotBlank @Email String mailReplyTo,

            @NotBlank
            @Pattern(
                    regexp = "(?=.*[A-Za-z])[A-Za-z0-9]{3,11}",
                    message = "must be 3 to 11 letters and digits, with at least one letter")
            String smsSender,

            @NotBlank String phone,
            @NotBlank String hours,

            @DefaultValue("#0B5C7A") @Pattern(regexp = "#[0-9A-Fa-f]{6}")
            String colour,

            @DefaultValue("logo-valmont.svg") String logo) {}
}
