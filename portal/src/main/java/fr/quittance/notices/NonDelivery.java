package fr.quittance.notices;

/// Why a message did not arrive, as far as the mail server or the SMS centre said.
///
/// RFC 3463 for e-mail: 5.1.x is about the address, x.2.x about the mailbox, x.7.x about what the other side lets in;
/// 552 is a full mailbox too (RFC 5321 §4.2.3). SMPP 3.4 for SMS: 0x0B, 0x50 and 0x51 are about the number; EXPIRED,
/// the telephone did not come back in time; REJECTD, somebody on the way refused it.
public enum NonDelivery {
    /// Nobody has this address.
    ADDRESS,
    /// The mailbox is full.
    BOX_FULL,
    /// The mailbox takes nothing any more.
    BOX_CLOSED,
    /// The message was taken for one that nobody wants.
    UNWANTED,
    /// The mail server refused it, and does not say more.
    REFUSED,
    /// Nobody has this number.
    NUMBER,
    /// The telephone was off or out of reach for days.
    PHONE_OFF,
    /// A telephone company refused it.
    OPERATOR,
    /// What stands between us and them did not work.
    OUTAGE;

    /// Reads the reason that [MessageState.Dead] and [MessageState.Undelivered] keep.
    public static NonDelivery of(String reason) {
        if (reason.matches("(?s)SMTP 5\\d\\d 5\\.1\\..*") || reason.equals("not an e-mail address")) {
            return ADDRESS;
        }
        if (reason.matches("(?s).* [45]\\.2\\.2.*") || reason.equals("SMTP 552")) {
            return BOX_FULL;
        }
        if (reason.matches("SMTP 5\\d\\d 5\\.2\\.1")) {
            return BOX_CLOSED;
        }
        if (reason.matches("SMTP 5\\d\\d 5\\.7\\.\\d+")) {
            return UNWANTED;
        }
        if (reason.startsWith("SMTP 5")) {
            return REFUSED;
        }
        return switch (reason) {
            case "SMPP 0x0000000B", "SMPP 0x00000050", "SMPP 0x00000051", "UNDELIV" -> NUMBER;
            case "EXPIRED" -> PHONE_OFF;
            case "REJECTD" -> OPERATOR;
            default -> OUTAGE;
        };
    }
}
