package fr.quittance.notices.letters;

/// A line of the slip: « Numéro de facture : F2026-004518 ».
public record Fact(String name, String value) {

    String plain() {
        return name + "\u00A0: " + value;
    }
}
