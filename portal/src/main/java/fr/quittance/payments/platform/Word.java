package fr.quittance.payments.platform;

import fr.quittance.money.Money;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a platform says of an order, read or called back.
public sealed interface Word {

    /// The money was taken.
    ///
    /// @param transaction the platform's name for the money; empty when it gave none
    /// @param currency `EUR`, or whatever it says
    /// @param at when, if it says so
    record Taken(
            String transaction,
            Money amount,
            String currency,
            @Nullable Instant at) implements Word {}

    /// The bank refused.
    ///
    /// @param over whether its page takes no other card after that
    record Refused(String reason, boolean over) implements Word {}

    /// The payer left, but the page may still take money.
    record Left() implements Word {}

    /// The money was taken, and given back.
    record GivenBack() implements Word {}

    /// The order is closed and took no money.
    record Closed() implements Word {}

    /// Nothing yet.
    ///
    /// @param url its page, if the answer holds it
    record NotYet(@Nullable URI url, String linkId) implements Word {}

    /// No such order.
    record NoSuchOrder() implements Word {}

    /// No answer, or not in words we know.
    record Silence() implements Word {}
}
