package fr.quittance.papers;

/// Which standards a paper keeps. It only claims those it keeps.
public enum Conformance {
    /// PDF/A-3a and PDF/UA-1: archives keep it, a screen reader reads it.
    FULL,
    /// It carries pages of the hospital that keep neither: only our own page does.
    OWN_PAGE_ONLY
}
