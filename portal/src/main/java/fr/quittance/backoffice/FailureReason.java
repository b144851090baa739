package fr.quittance.backoffice;

import fr.quittance.notices.NonDelivery;

/// Why a message did not arrive, in the few words a clerk can act on. The same rule as the statement of the queue
/// « Non remis »: a test compares them.
enum FailureReason {
    ADDRESS,
    REFUSED,
    NUMBER,
    PHONE_OFF,
    OUTAGE;

    static FailureReason of(String error) {
        return switch (NonDelivery.of(error)) {
            case ADDRESS -> ADDRESS;
            case BOX_FULL, BOX_CLOSED, UNWANTED, REFUSED -> REFUSED;
            case NUMBER -> NUMBER;
            case PHONE_OFF -> PHONE_OFF;
            case OPERATOR, OUTAGE -> OUTAGE;
        };
    }
}
