package fr.quittance.payments.platform;

import fr.quittance.money.Money;

/// What a platform is asked to give back of money that it took.
///
/// @param reference our unique name for this refund, 26 characters; the same however often it is
///     asked
/// @param order the order the money was taken for, as the platform names it
/// @param transaction the platform's name for the money
/// @param taken all that was taken, in euros
/// @param amount what goes back of it, in euros: more than nothing, at most all
public record RefundOrder(String reference, String order, String transaction, Money taken, Money amount) {

    public RefundOrder {
        if (!amount.isPositive() || amount.compareTo(taken) > 0) {
            throw new IllegalArgumentException("Nobody gives back " + amount + " of " + taken);
        }
    }

    /// Whether everything goes back, and nothing of it before.
    public boolean isWhole() {
        return amount.equals(taken);
    }
}
