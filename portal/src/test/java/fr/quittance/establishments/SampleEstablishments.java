package fr.quittance.establishments;

import java.net.URI;
import java.util.Map;

/// Two hospitals at two addresses, for tests without a portal.
public final class SampleEstablishments {

    private SampleEstablishments() {}

    /// `ch-valmont` at `https://valmont.example`, `clinique-des-tilleuls` at `https://tilleuls.example`.
    public static Establishments get() {
        return new Establishments(
                new EstablishmentsSettings(
                        false,
                        Map.of(
                                "ch-valmont", hospital("CH Valmont", "https://valmont.example"),
                                "clinique-des-tilleuls", hospital("Cl. Tilleuls", "https://tilleuls.example"))),
                NoEstablishments.nothingDecided());
    }

    private static EstablishmentsSettings.Hospital hospital(String name, String address) {
        return new EstablishmentsSettings.Hospital(
                name,
                name,
                Establishment.Mode.PRIVATE,
                "990000001",
                "1 place de la Fiction, 00000 Fiction",
                URI.create(address),
                "Mon espace patient",
                "no-reply@portail-patient.example",
                "facturation@portail-patient.example",
                "HOPITAL",
                "04 65 71 00 00",
                "du lundi au vendredi, de 9 h à 16 h",
                "#0B5C7A",
                "logo-valmont.svg");
    }
}
