package fr.quittance.payments;

import java.net.URI;
import java.time.Instant;

/// What we learn about a payment, whoever told us: the platform's answer, its callback, a reading,
/// the clock.
public sealed interface Report {

    /// The platform made the order and gave its page.
    record Opened(Instant at, URI url, String linkId) implements Report {}

    /// The platform has no such order, or one whose page nobody was ever given.
    record NotMade(Instant at, String reason) implements Report {}

    /// The platform did not answer, or not in words we know.
    record Silent(Instant at) implements Report {}

    /// The platform has the order and no money yet.
    record Waiting(Instant at) implements Report {}

    /// The bank refused.
    record Declined(Instant at, String reason) implements Report {}

    /// The order was closed without money, by the payer or for us.
    record Stopped(Instant at) implements Report {}

    /// The payer goes back to the very page of an attempt that may still take money.
    record Reopened(Instant at, URI url, String linkId) implements Report {}

    /// Nobody can tell whether money was taken, or for what.
    record Unclear(Instant at) implements Report {}

    /// The order's time ran out without money.
    record Lapsed(Instant at) implements Report {}

    /// The money was taken, and the invoice took it.
    record Settled(Instant at, Confirmation confirmation) implements Report {}

    /// The money was taken, and the invoice had no use for it.
    record Surplus(Instant at, Confirmation confirmation) implements Report {}

    /// A member of staff found that the money never came, or was taken back.
    record TakenBack(Instant at, String reason) implements Report {}

    /// A member of staff found that nothing was taken for an attempt that nobody could decide.
    record FoundUnpaid(Instant at) implements Report {}

    /// When it happened, as far as we know.
    Instant at();
}
