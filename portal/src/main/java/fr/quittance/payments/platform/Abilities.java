package fr.quittance.payments.platform;

/// What a platform can do, instead of methods that throw.
///
/// @param returnAddress takes an address to return to with each order
/// @param signedCallback signs its callbacks
/// @param readsStatus says what became of an order when asked
/// @param closesOrders closes an order that nobody paid
/// @param refunds gives money back when asked, once per reference of ours
/// @param limitsLife stops taking money for an order after a time of ours
/// @param makesOnce asked to make the same order again, answers with the same page
/// @param postsForm its page is opened by a form that the payer's browser posts
public record Abilities(
        boolean returnAddress,
        boolean signedCallback,
        boolean readsStatus,
        boolean closesOrders,
        boolean refunds,
        boolean limitsLife,
        boolean makesOnce,
        boolean postsForm) {}
