package fr.quittance.simulators.hospital;

import java.util.List;

/// Who sends the bill. The FINESS numbers are invented.
record Letterhead(String name, List<String> lines, String finess) {

    static Letterhead of(String establishment) {
        return switch (establishment) {
            case "ch-valmont" ->
                new Letterhead(
                        "Centre hospitalier de Valmont",
                        List.of("1, avenue de l'Hôpital, 00000 Valmont", "Service facturation : 04 65 71 00 00"),
                        "990000001");
            case "clinique-des-tilleuls" ->
                new Letterhead(
                        "Clinique des Tilleuls",
                        List.of("12, allée des Tilleuls, 00000 Valmont", "Service facturation : 04 65 71 00 10"),
                        "990000002");
            case "ch-rochebrune" ->
                new Letterhead(
                        "Centre hospitalier de Rochebrune",
                        List.of("3, place de la Fiction, 00000 Rochebrune", "Service facturation : 04 65 71 00 20"),
                        "990000003");
            default ->
                new Letterhead(
                        "Établissement " + establishment,
                        List.of("1, rue de l'Exemple, 00000 Valmont", "Service facturation : 04 65 71 00 20"),
                        "990000003");
        };
    }
}
