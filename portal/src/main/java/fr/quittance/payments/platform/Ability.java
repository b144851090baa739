package fr.quittance.payments.platform;

/// Something that a platform may be able to do.
public enum Ability {
    /// Says what became of an order when asked.
    READS_ORDERS,
    /// Closes an order that nobody paid.
    CLOSES_ORDERS,
    /// Gives money back when asked, once per reference of ours.
    REFUNDS,
    /// Asked to make the same order again, answers with the same page.
    MAKES_ONCE
}
