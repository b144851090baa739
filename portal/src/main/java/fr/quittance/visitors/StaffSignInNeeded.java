package fr.quittance.visitors;

/// Somebody not signed in as staff asked for a page of `/gestion`.
public final class StaffSignInNeeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StaffSignInNeeded() {
        super("Staff sign-in needed", null, false, false);
    }
}
