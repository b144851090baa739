package fr.quittance.database;

import java.util.List;

/// The wall between hospitals has holes.
final class SecondWallBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    SecondWallBroken(List<String> holes) {
        super("The wall between hospitals in the database has holes (decision 0111):\n    "
                + String.join("\n    ", holes));
    }
}
