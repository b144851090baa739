package fr.quittance.treasury.staff.reconcile;

import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.treasury.staff.Fact;
import java.util.List;

/// One matter: what is known, and each thing that may be decided, with what follows.
///
/// @param what what happened, in plain words
/// @param ways what may be decided, the most usual first
/// @param letter what the platform sent, as it came; empty when there is none to show
public record MatterPage(Desk desk, String heading, String what, List<Fact> facts, List<Way> ways, String letter)
        implements Page {

    public MatterPage {
        facts = List.copyOf(facts);
        ways = List.copyOf(ways);
    }

    /// Something that may be decided.
    ///
    /// @param means what follows, in one sentence
    /// @param atOnce whether pressing does it; otherwise it leads to the page where it is decided
    public record Way(String address, String words, String means, boolean atOnce) {}
}
