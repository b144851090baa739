package fr.quittance.intake.folder;

import fr.quittance.intake.Reception;

/// How many rows of a drop came in, were there already, were refused.
record Tally(int accepted, int alreadyThere, int refused) {

    static final Tally NONE = new Tally(0, 0, 0);

    /// One row more, with what became of it.
    Tally with(Reception reception) {
        return switch (reception) {
            case Reception.Accepted row -> new Tally(accepted + 1, alreadyThere, refused);
            case Reception.Completed row -> new Tally(accepted + 1, alreadyThere, refused);
            case Reception.AlreadyThere row -> new Tally(accepted, alreadyThere + 1, refused);
            case Reception.Refused row -> new Tally(accepted, alreadyThere, refused + 1);
        };
    }

    /// Whether there was no row at all.
    boolean isEmpty() {
        return accepted + alreadyThere + refused == 0;
    }

    /// Whether nothing of the drop is on file.
    boolean nothingCameIn() {
        return accepted + alreadyThere == 0;
    }
}
