package fr.quittance.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The check of a hospital's journal: the one under way, and what the last one said.
///
/// @param askedBy who asked for the last one: « Mme Roy », « automatique »
/// @param askedAt when
/// @param said what the last one that ended said; null before the first
public record JournalCheck(
        String askedBy, Instant askedAt, @Nullable Said said) {

    /// What a check said.
    public record Said(Instant at, Verdict verdict) {}

    /// Whether one was asked for and has not ended.
    public boolean isUnderWay() {
        return said == null || said.at().isBefore(askedAt);
    }
}
