package fr.quittance.payments.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a platform answers when it is asked to give money back, or asked again about the same refund.
public sealed interface RefundAnswer {

    /// The money left for the payer.
    ///
    /// @param refund the platform's name for the refund; empty when it gave none
    /// @param at when, if it says so
    record Done(String refund, @Nullable Instant at) implements RefundAnswer {}

    /// It took the request and will carry it out: asked again later, it says how it ended.
    ///
    /// @param refund the platform's name for the refund; empty when it gave none
    record Asked(String refund) implements RefundAnswer {}

    /// It will not give that back: no money moved for this reference, and none will.
    ///
    /// @param reason the platform's words, for staff
    record Refused(String reason) implements RefundAnswer {}

    /// No answer, or not in words we know: the money may have moved. The same reference is asked again.
    record Unclear() implements RefundAnswer {}
}
