package fr.quittance.payments.platform;

/// What a platform can do, instead of methods that throw.
///
/// @param returnAddress takes an address to return to with each order
/// @param signedCallback signs its callbacks
/// @param readsStatus says what became of an order when asked
/// @param closesOrders closes an order that nobody paid
/// @param refunds gives money back when asked, once per reference of ours
/// @param limitsLife stops taking money for an order after a time of ours
public record Abilities(
        boolean returnAddress,
        boolean signedCallback,
        boolean readsStatus,
        boolean closesOrders,
        boolean refunds,
        boolean limitsLife) {}
