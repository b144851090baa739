package fr.quittance.payments;

import java.time.Instant;

/// Where a refund stands.
public sealed interface RefundState {

    /// Somebody asked for it, and another person must approve.
    record Requested() implements RefundState {}

    /// It may leave: the platform will be asked, or a person does it by hand.
    record Approved(Person by) implements RefundState {}

    /// The platform took the request and has not carried it out yet.
    ///
    /// @param platformRefund the platform's name for it; may be empty
    record Asked(Person by, String platformRefund) implements RefundState {}

    /// The platform gave no clear answer: it is asked about the same refund again.
    record Unclear(Person by) implements RefundState {}

    /// The money left for the payer.
    ///
    /// @param proof the platform's name for it, or what a person wrote down: number of a transfer
    /// @param byPlatform whether it goes back to the card it came from
    record Done(Person by, Instant at, String proof, boolean byPlatform) implements RefundState {}

    /// The platform will not: nothing moved, and somebody must find another way.
    record Refused(Person by, String reason) implements RefundState {}

    /// It was given up before anything was asked.
    record Dropped(String reason) implements RefundState {}

    /// Whether it may still move money.
    default boolean isOpen() {
        return switch (this) {
            case Requested it -> true;
            case Approved it -> true;
            case Asked it -> true;
            case Unclear it -> true;
            case Done it -> false;
            case Refused it -> false;
            case Dropped it -> false;
        };
    }
}
