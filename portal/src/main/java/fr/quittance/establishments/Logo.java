package fr.quittance.establishments;

import java.time.Instant;

/// A logo that a hospital brought, made safe.
///
/// @param name what it holds, in sixteen hexadecimal digits, and its kind: `3f2a9c….png`, `….svg`
/// @param file what its file was called; empty when nothing is known
/// @param bytes its weight
/// @param who brought it
/// @param at when
public record Logo(EstablishmentCode establishment, String name, String file, int bytes, String who, Instant at) {

    /// Where browsers find it: the same address for ever holds the same picture.
    public String address() {
        return "/logo/" + establishment + "/" + name;
    }
}
