package fr.quittance.simulators.paysim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The cards of the demo; the last four digits decide.
public enum TestCard {
    ACCEPTED("0000", "acceptée", ""),
    REFUSED("0002", "refusée", "Votre banque a refusé le paiement."),
    NO_FUNDS("0051", "fonds insuffisants", "Paiement refusé : fonds insuffisants."),
    OVER_LIMIT("0061", "plafond dépassé", "Paiement refusé : le plafond de votre carte est dépassé."),
    THREE_D_SECURE("3220", "3-D\u00A0Secure", ""),
    SLOW_BANK("1234", "banque lente", ""),
    TECHNICAL_ERROR("9999", "erreur technique", "");

    public static final List<TestCard> ALL = List.of(values());

    private final String ending;
    private final String words;
    private final String refusal;

    TestCard(String ending, String words, String refusal) {
        this.ending = ending;
        this.words = words;
        this.refusal = refusal;
    }

    public String ending() {
        return ending;
    }

    public String words() {
        return words;
    }

    public String refusal() {
        return refusal;
    }

    public String masked() {
        return "4970 … " + ending;
    }

    static Optional<TestCard> of(String digits) {
        return Arrays.stream(values())
                .filter(card -> digits.endsWith(card.ending))
                .findFirst();
    }
}
