package fr.quittance.intake;

import java.util.Map;

/// One line under the header of an index.
public sealed interface IndexLine {

    /// Its place in the file, as an editor counts: the header is line 1.
    int number();

    /// It has its cells.
    record Row(int number, Map<Column, String> cells) implements IndexLine {}

    /// It cannot be cut into cells.
    ///
    /// @param text the line as it stands, or its beginning when it is too long
    record Broken(int number, String text, Problem problem) implements IndexLine {}
}
