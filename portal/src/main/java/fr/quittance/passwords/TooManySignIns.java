package fr.quittance.passwords;

/// Too many people sign in at the same time for the machine: this one is asked to try again in a
/// moment.
public final class TooManySignIns extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManySignIns() {
        super("Too many sign-ins at once", null, false, false);
    }
}
