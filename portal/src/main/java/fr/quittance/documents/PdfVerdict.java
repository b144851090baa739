package fr.quittance.documents;

/// What a check says of a file that claims to be a PDF.
public sealed interface PdfVerdict {

    /// It may be shown to a patient.
    ///
    /// @param pages how many pages it has
    record Sound(int pages) implements PdfVerdict {}

    /// It may not.
    ///
    /// @param reason one French sentence that says why and what to do
    record Unfit(String reason) implements PdfVerdict {}
}
