package fr.quittance.treasury.staff;

import java.util.List;

/// What a form of the cashier asks, each with its label above.
public sealed interface Asked {

    /// A line of text.
    ///
    /// @param inputmode the keyboard a telephone shows: `text`, `decimal`
    record Line(String id, String label, String hint, String value, String inputmode) implements Asked {

        /// Words, or a number that somebody else gave.
        public Line(String id, String label, String hint, String value) {
            this(id, label, hint, value, "text");
        }
    }

    /// One of a few, or none yet.
    ///
    /// @param chosen the value chosen; empty for none
    record Choice(String id, String label, List<Option> options, String chosen) implements Asked {

        public Choice {
            options = List.copyOf(options);
        }
    }

    /// One of a few.
    ///
    /// @param hint what it means; may be empty
    record Option(String value, String label, String hint) {}

    String id();

    String label();
}
