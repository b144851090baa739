package fr.quittance.batches;

import org.springframework.core.io.InputStreamSource;

/// A file that a clerk brings.
///
/// @param name as their computer calls it, perhaps with a folder in front
/// @param content its bytes; read more than once
public record BroughtFile(String name, InputStreamSource content) {}
