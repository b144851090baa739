package fr.quittance.batches;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// What a clerk may bring at once, and how long it waits.
///
/// @param sendingMax the most one sending weighs, index and PDFs or ZIP
/// @param unpackedMax the most everything weighs together once out of its ZIP; a ZIP that would go beyond is refused
/// @param filesMax the most files, those of a ZIP counted one by one. Without a ZIP the server takes
///     `server.tomcat.max-part-count` files at most
/// @param rowsMax the most rows of an index
/// @param keptFor how long what waits is kept after it was last touched; then it is deleted, PDFs and names
@Validated
@ConfigurationProperties("quittance.batches")
public record BatchSettings(
        @DefaultValue("200MB") @NotNull DataSize sendingMax,
        @DefaultValue("600MB") @NotNull DataSize unpackedMax,
        @DefaultValue("2500") @Min(1) @Max(20_000) int filesMax,
        @DefaultValue("2000") @Min(1) @Max(10_000) int rowsMax,
        @DefaultValue("14d") @NotNull Duration keptFor) {}
