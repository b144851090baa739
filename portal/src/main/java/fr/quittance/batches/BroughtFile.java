package fr.quittance.batches;

import java.io.IOException;
import java.io.InputStream;

/// A file that a clerk brings.
///
/// @param name as their computer calls it, perhaps with a folder in front
/// @param content its bytes; read more than once
public record BroughtFile(String name, Content content) {

    /// Where the bytes of a file are.
    public interface Content {

        /// From the beginning, each time; the caller closes it.
        InputStream open() throws IOException;
    }
}
