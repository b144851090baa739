package fr.quittance.staff;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How the hospital's staff get in.
///
/// @param key secret from which invitations, one-time code secrets and recovery codes are derived,
/// at least 32 characters; changing it makes everybody enrol again
/// @param firstAdministrators for each establishment without an administrator, the address invited
/// to be one when the portal starts
@Validated
@ConfigurationProperties("quittance.staff")
public record StaffSettings(
        @NotBlank @Size(min = 32) String key, @DefaultValue Map<String, @Email String> firstAdministrators) {

    @Override
    public String toString() {
        return "StaffSettings[]";
    }
}
