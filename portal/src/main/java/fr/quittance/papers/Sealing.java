package fr.quittance.papers;

/// What became of a paper that was to be sealed.
sealed interface Sealing {

    /// It may go out.
    ///
    /// @param sealed whether it carries the hospital's seal; false only where the hospital seals none
    @SuppressWarnings("ArrayRecordComponent")
    record Ready(byte[] pdf, boolean sealed) implements Sealing {}

    /// No key can seal it now: it must not go out.
    ///
    /// @param reason one French sentence for staff
    record Waits(String reason) implements Sealing {}
}
