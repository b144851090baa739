package fr.quittance.batches;

import java.util.List;

/// A PDF that waits in a batch.
///
/// @param name its plain name
/// @param sha256 64 hexadecimal digits
/// @param size in bytes
/// @param unfit one French sentence: why no patient may be shown it; empty when they may
/// @param said what looks like invoice numbers in its name and text, when no index names it
public record StagedFile(String name, String sha256, long size, String unfit, List<String> said) {

    public StagedFile {
        said = List.copyOf(said);
    }
}
