package fr.quittance.intake.folder;

import fr.quittance.intake.Column;
import fr.quittance.intake.Problem;
import java.util.Map;

/// One line under the header of an index.
sealed interface IndexLine {

    /// Its place in the file, as an editor counts: the header is line 1.
    int number();

    /// It has its cells.
    record Row(int number, Map<Column, String> cells) implements IndexLine {}

    /// It cannot be cut into cells.
    record Broken(int number, Problem problem) implements IndexLine {}
}
