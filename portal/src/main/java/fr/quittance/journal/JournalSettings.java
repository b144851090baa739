package fr.quittance.journal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What makes the journal provable.
///
/// @param key secret that signs every entry, at least 32 characters, kept for ever and never in the
/// database: with another, the journal looks forged
/// @param anchors folder outside the database where the end of each chain is noted every ten
/// minutes; without these notes, nobody would see that the last entries are missing
@Validated
@ConfigurationProperties("quittance.journal")
public record JournalSettings(
        @NotBlank @Size(min = 32) String key,
        @NotNull @DefaultValue("data/journal") Path anchors) {

    @Override
    public String toString() {
        return "JournalSettings[anchors=" + anchors + "]";
    }
}
