package fr.quittance.backoffice;

import java.time.Instant;

/// One line of an invoice's timeline.
///
/// @param kind what it belongs to
/// @param mark the name of its icon
/// @param tone `money`, `bad`, or nothing
/// @param what « Paiement confirmé : 84,50 € »
/// @param who « Par M. Petit », « Automatique »
/// @param details one more sentence, or nothing
public record Happening(Instant at, Kind kind, String mark, String tone, String what, String who, String details) {

    /// What a timeline can be narrowed to.
    public enum Kind {
        MESSAGE("messages"),
        PAYMENT("paiements"),
        STAFF("agents"),
        OTHER("");

        private final String address;

        Kind(String address) {
            this.address = address;
        }

        public String address() {
            return address;
        }
    }
}
