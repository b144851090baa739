package fr.quittance.papers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How the papers of each hospital look, and what they are sealed with.
///
/// @param hospitals by the code of the establishment
@Validated
@ConfigurationProperties("quittance.papers")
public record PapersSettings(@DefaultValue Map<String, @Valid Hospital> hospitals) {

    static final Hospital PLAIN = new Hospital("", new Seal(Mode.NONE, List.of(), null));

    /// One hospital.
    ///
    /// @param siret its fourteen digits, printed when set
    /// @param seal what its papers are sealed with
    public record Hospital(
            @DefaultValue("") @Pattern(regexp = "([0-9]{14})?", message = "must be the 14 digits of a SIRET")
            String siret,

            @NotNull @Valid Seal seal) {}

    /// A hospital's electronic seal (cachet électronique, eIDAS art. 35).
    ///
    /// @param mode whether papers are sealed, and with what
    /// @param keys its keys; the newest in service seals, those before stay valid on what they sealed
    /// @param tsa the time-stamping authority to ask; without it the seal gives our time
    public record Seal(
            @NotNull Mode mode,
            @DefaultValue List<@Valid Key> keys,
            @Nullable @Valid Tsa tsa) {}

    /// A time-stamping authority (RFC 3161, over HTTP).
    ///
    /// @param url where it is asked; `https` when there is a password
    /// @param username for authorities that ask for one (RFC 7617); empty for others
    /// @param password that goes with it
    public record Tsa(
            @NotNull URI url,
            @DefaultValue("") String username,
            @DefaultValue("") String password) {

        @AssertTrue(message = "must be https: the password would go in clear")
        boolean isPasswordSafe() {
            return password.isEmpty() || "https".equals(url.getScheme());
        }
    }

    /// Whether papers are sealed.
    public enum Mode {
        /// Never, and no paper says that it is.
        NONE,
        /// With the hospital's keys; without a valid one papers wait.
        KEYS,
        /// With a key made at each start, that no one vouches for: the demonstration only.
        THROWAWAY
    }

    /// One key with its certificate.
    ///
    /// @param file a PKCS#12 file; or, with `module`, unused
    /// @param module the driver of a hardware module, by PKCS#11
    /// @param slot which of the module's slots, by position
    /// @param password of the file, or PIN of the slot
    /// @param alias which of its keys; the first one when empty
    /// @param from the first day it seals
    public record Key(
            @Nullable Path file,
            @Nullable Path module,
            @DefaultValue("0") int slot,
            @NotNull String password,
            @DefaultValue("") String alias,
            @DefaultValue("2000-01-01") LocalDate from) {}

    Hospital of(String establishment) {
        return hospitals.getOrDefault(establishment, PLAIN);
    }
}
