package fr.quittance.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How invoices come in.
///
/// @param folder where hospitals drop their files, one sub-folder per establishment code; the same
///     folder on all nodes that watch
/// @param watch whether this node looks at the folders; off on a node that does not have them
/// @param lookEvery how often the folders are looked at
/// @param settle how long an index or a PDF must stay unchanged before it is read
/// @param settleUnfinished the same for an index whose last line has no end
/// @param waitForFiles how long a drop waits for PDFs that its index names and that are not there
/// @param rowsAtOnce how many rows of a drop are received at once, each with a database connection
/// @param apiKeys by establishment code, the SHA-256 (64 hexadecimal digits) of each key that is
///     valid; two while a key is being changed. A key is 32 random bytes or more; only its hash is
///     ever written down
/// @param rememberRequests how long the answer to an `Idempotency-Key` is kept; 24 hours at least
@Validated
@ConfigurationProperties("quittance.intake")
public record IntakeSettings(
        @DefaultValue("data/depots") @NotNull Path folder,
        @DefaultValue("true") boolean watch,
        @DefaultValue("2s") @NotNull Duration lookEvery,
        @DefaultValue("2s") @NotNull Duration settle,
        @DefaultValue("10s") @NotNull Duration settleUnfinished,
        @DefaultValue("10m") @NotNull Duration waitForFiles,
        @DefaultValue("4") @Min(1) @Max(64) int rowsAtOnce,

        @DefaultValue
        Map<String, @NotEmpty List<@Pattern(regexp = "[0-9a-f]{64}", message = "must be the SHA-256 of a key") String>>
                apiKeys,

        @DefaultValue("48h") @NotNull Duration rememberRequests) {}
