package fr.quittance.payments;

import fr.quittance.money.Money;
import java.util.List;

/// What a platform's file of what it paid out says, compared with what we know.
public sealed interface SettlementReport {

    /// It was read.
    ///
    /// @param matched how many lines are money we know, of the same amount
    /// @param repeated how many lines were read before
    /// @param differences everything else, each a question to the platform
    record Read(int matched, int repeated, List<Difference> differences) implements SettlementReport {}

    /// It was not read, and nothing changed.
    ///
    /// @param line number of the first line that makes no sense, 1 for the header
    record Unreadable(int line, String text) implements SettlementReport {}

    /// Something that is not as we know it.
    ///
    /// @param amount what the file says; for what is missing, what we know
    record Difference(Kind kind, String transaction, Money amount) {}

    /// What is different.
    enum Kind {
        /// The platform paid out money we know nothing of.
        UNKNOWN,
        /// The platform paid out another amount than was taken.
        OTHER_AMOUNT,
        /// The platform paid out money that it had paid out already.
        PAID_AGAIN,
        /// We know money of those days that the platform did not pay out.
        MISSING
    }
}
