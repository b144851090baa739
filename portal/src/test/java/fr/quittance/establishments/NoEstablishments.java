package fr.quittance.establishments;

import java.util.Map;

/// Settings that name no hospital, for what asks for them and needs none.
public final class NoEstablishments {

    private NoEstablishments() {}

    public static Establishments get() {
        return new Establishments(new EstablishmentsSettings(false, Map.of()));
    }
}
