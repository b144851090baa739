package fr.quittance.intake.folder;

/// How many rows of a drop came in, were there already, were refused.
record Tally(int accepted, int alreadyThere, int refused) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally oneAccepted() {
        return new Tally(accepted + 1, alreadyThere, refused);
    }

    Tally oneAlreadyThere() {
        return new Tally(accepted, alreadyThere + 1, refused);
    }

    Tally oneRefused() {
        return new Tally(accepted, alreadyThere, refused + 1);
    }

    /// Whether nothing of the drop is on file.
    boolean nothingCameIn() {
        return accepted + alreadyThere == 0;
    }
}
