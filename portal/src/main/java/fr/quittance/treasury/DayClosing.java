package fr.quittance.treasury;

/// What comes of closing a day of the till.
public sealed interface DayClosing {

    /// It is closed: nothing of the desk is written on it any more. Its paper is on its way.
    record Closed(Closing closing) implements DayClosing {}

    /// Somebody closed it before.
    record ClosedAlready() implements DayClosing {}

    /// It has not begun.
    record NotBegun() implements DayClosing {}

    /// What was counted is not what is written, and nobody said why: nothing is closed.
    ///
    /// @param closing what it would have been
    record Unexplained(Closing closing) implements DayClosing {}
}
