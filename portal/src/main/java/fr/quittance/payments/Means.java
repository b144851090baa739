package fr.quittance.payments;

/// How somebody pays.
public enum Means {
    /// On the platform's page.
    ONLINE,
    /// By card at the desk's terminal.
    TERMINAL,
    CHEQUE,
    CASH,
    /// By bank transfer, seen on the hospital's account.
    TRANSFER;

    /// How sure we are once a member of staff wrote it down: what is in the till or on the account is
    /// there; a cheque and a terminal's ticket are promises.
    Confirmation confirmation() {
        return switch (this) {
            case ONLINE -> Confirmation.REPORTED;
            case TERMINAL, CHEQUE -> Confirmation.CONFIRMED;
            case CASH, TRANSFER -> Confirmation.SETTLED;
        };
    }

    /// Where the money is.
    Books.Account account() {
        return switch (this) {
            case ONLINE -> Books.Account.PLATFORM;
            case TERMINAL, CHEQUE, CASH -> Books.Account.DESK;
            case TRANSFER -> Books.Account.BANK;
        };
    }
}
