package fr.quittance.payments.platform;

/// A callback, understood or not.
public sealed interface Notice {

    /// Something about an order.
    ///
    /// @param order the order's name as it came: ours, anything, or empty
    /// @param linkId the platform's own name for it; empty when it gave none
    record About(String order, String linkId, Word word) implements Notice {}

    /// Something that says nothing about money, such as Paytweak's `EMAIL` notices.
    record Idle(String kind) implements Notice {}

    /// Something we cannot make sense of: a person must look.
    record Unreadable(String reason) implements Notice {}
}
