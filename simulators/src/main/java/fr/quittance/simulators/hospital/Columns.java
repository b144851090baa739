package fr.quittance.simulators.hospital;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The columns of the index file, in order, and how a row is written.
final class Columns {

    static final List<String> ALL = List.of(
            "type",
            "facture",
            "remplace",
            "emission",
            "echeance",
            "ipp",
            "nda",
            "nom_naissance",
            "nom",
            "prenom",
            "naissance",
            "email",
            "mobile",
            "consentement_sms",
            "langue",
            "entree",
            "sortie",
            "total",
            "amo",
            "amc_participation",
            "amc_exigences",
            "patient_participation",
            "patient_exigences",
            "deja_paye",
            "fichier",
            "sha256");

    private Columns() {}

    static String header() {
        return String.join(";", ALL) + "\r\n";
    }

    static String row(Map<String, String> values) {
        return ALL.stream()
                        .map(column -> quoted(values.getOrDefault(column, "")))
                        .collect(Collectors.joining(";")) + "\r\n";
    }

    private static String quoted(String value) {
        return value.matches("[^;\"\r\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
