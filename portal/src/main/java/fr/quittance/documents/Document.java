package fr.quittance.documents;

import java.time.Instant;

/// A stored file, without its bytes.
///
/// @param id names it
/// @param sha256 64 hexadecimal digits of its content
/// @param size in bytes
/// @param mediaType `application/pdf`
/// @param storedAt when it came
public record Document(DocumentId id, String sha256, long size, String mediaType, Instant storedAt) {

    /// « 84 ko », as people are told.
    public String sizeText() {
        var kilobytes = Math.max(1, Math.round(size / 1000.0));
        return kilobytes < 1000
                ? kilobytes + "\u00A0ko"
                : String.format(java.util.Locale.FRENCH, "%.1f\u00A0Mo", kilobytes / 1000.0);
    }
}
