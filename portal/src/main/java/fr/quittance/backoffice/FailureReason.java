package fr.quittance.backoffice;

/// What a gateway answered about a message that did not arrive, in the few words a clerk can act on.
///
/// RFC 3463 for e-mail (5.1.x: the address); SMPP 3.4 for SMS (0x0B: the number; EXPIRED: the telephone did not come
/// back
/// in time). The same rule as the statement of the queue « Non remis »: a test compares them.
enum FailureReason {
    ADDRESS,
    REFUSED,
    NUMBER,
    PHONE_OFF,
    OUTAGE;

    static FailureReason of(String error) {
        if (error.matches("(?s)SMTP 5\\d\\d 5\\.1\\..*") || error.equals("not an e-mail address")) {
            return ADDRESS;
        }
        if (error.startsWith("SMTP 5") || error.matches("(?s).* [45]\\.2\\.2.*")) {
            return REFUSED;
        }
        return switch (error) {
            case "SMPP 0x0000000B", "SMPP 0x00000050", "SMPP 0x00000051", "UNDELIV" -> NUMBER;
            case "EXPIRED" -> PHONE_OFF;
            default -> OUTAGE;
        };
    }
}
