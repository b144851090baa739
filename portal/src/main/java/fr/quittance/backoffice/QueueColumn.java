package fr.quittance.backoffice;

import java.util.Arrays;
import java.util.Optional;

/// A column of a queue, and what sorts by it.
public enum QueueColumn {
    REFERENCE("reference", "reference"),
    INVOICE("facture", "number"),
    PATIENT("patient", "last_name"),
    AMOUNT("montant", "cents"),
    DUE_ON("echeance", "due_on"),
    CHANNEL("canal", "channel"),
    REASON("motif", "reason"),
    /// The colleague who takes care of it.
    ASSIGNEE("agent", "assignee"),
    /// A day that means something in its queue: left the hospital, promised on, late since.
    DAY("jour", "day"),
    /// The moment the row is about.
    SINCE("depuis", "since");

    private final String address;
    private final String sql;

    QueueColumn(String address, String sql) {
        this.address = address;
        this.sql = sql;
    }

    static Optional<QueueColumn> inAddress(String part) {
        return Arrays.stream(values()).filter(it -> it.address.equals(part)).findFirst();
    }

    /// Its name in our addresses.
    public String address() {
        return address;
    }

    String sql() {
        return sql;
    }

    /// Whether its values are compared as numbers and so end on one edge.
    public boolean isNumber() {
        return this == AMOUNT;
    }
}
