package fr.quittance.visitors;

/// Somebody not signed in asked for a page of the signed-in space.
public final class SignInNeeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SignInNeeded() {
        super("Sign-in needed", null, false, false);
    }
}
