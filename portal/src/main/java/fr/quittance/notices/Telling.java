package fr.quittance.notices;

/// What became of the wish to tell a patient of an invoice once more.
public sealed interface Telling {

    /// Messages are on their way.
    ///
    /// @param messages how many, one per channel
    record Sent(int messages) implements Telling {}

    /// A message about this invoice has just left, or leaves now: a second one would only annoy.
    record JustTold() implements Telling {}

    /// The hospital has no contact for the channels asked for.
    record NoContact() implements Telling {}

    /// The patient asked a question about it and was promised not to be reminded before the answer.
    record Questioned() implements Telling {}

    /// The invoice was withdrawn.
    record Withdrawn() implements Telling {}
}
