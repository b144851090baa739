package fr.quittance.bench.bare;

/// One row of the bare page.
///
/// @param name whose
/// @param cents how much
public record Line(String name, long cents) {}
