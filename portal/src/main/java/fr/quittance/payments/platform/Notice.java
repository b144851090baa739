package fr.quittance.payments.platform;

/// A callback, understood or not.
public sealed interface Notice {

    /// Something about an order.
    ///
    /// @param order the order's name as it came; ours or anything
    record About(String order, Word word) implements Notice {}

    /// Something that says nothing about money, such as Paytweak's `EMAIL` notices.
    record Idle(String kind) implements Notice {}

    /// Something we cannot make sense of: a person must look.
    record Unreadable(String reason) implements Notice {}
}
