package fr.quittance.intake;

/// How a hospital's word came in.
public enum Door {
    FOLDER("dépôt"),
    HTTP("API"),
    DESK("guichet des dépôts");

    private final String who;

    Door(String who) {
        this.who = who;
    }

    /// As the journal names it.
    public String who() {
        return who;
    }
}
