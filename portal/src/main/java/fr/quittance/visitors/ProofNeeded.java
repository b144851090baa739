package fr.quittance.visitors;

/// A member of staff must prove again who they are before a grave deed.
public final class ProofNeeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ProofNeeded() {
        super("Proof needed", null, false, false);
    }
}
