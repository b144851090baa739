package fr.quittance.guard;

import java.util.List;

/// This node has other keys than those its database is served with.
final class OtherKeys extends RuntimeException {

    private static final long serialVersionUID = 1;

    OtherKeys(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
