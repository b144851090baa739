package fr.quittance.guard;

import java.util.List;

/// The settings would be unsafe in production.
final class UnsafeSettings extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnsafeSettings(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
