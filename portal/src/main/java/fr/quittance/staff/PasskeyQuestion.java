package fr.quittance.staff;

import java.util.UUID;

/// A question for a device.
///
/// @param id names it: the session keeps it, and the answer must come from the same one
/// @param options what `navigator.credentials` must be told, as JSON
public record PasskeyQuestion(UUID id, String options) {}
