package fr.quittance.papers;

/// What became of a paper to make.
public sealed interface Making {

    /// It is finished.
    ///
    /// @param pdf the file, which nobody may change any more
    /// @param conformance the standards it keeps
    /// @param sealed whether it carries the hospital's seal
    @SuppressWarnings("ArrayRecordComponent")
    record Made(byte[] pdf, Conformance conformance, boolean sealed) implements Making {}

    /// It cannot be sealed now, and waits.
    ///
    /// @param reason one French sentence for staff
    record Waits(String reason) implements Making {}
}
