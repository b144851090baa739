package fr.quittance.notices;

import org.jspecify.annotations.Nullable;

/// What asking for a new link gives.
public sealed interface NewLink {

    /// On its way, to the contacts on file only.
    ///
    /// @param email the masked address it goes to, if any: `j••••t@ex•••.fr`
    /// @param mobile the masked number it goes to, if any: `06 •• •• •• 12`
    record OnItsWay(@Nullable String email, @Nullable String mobile) implements NewLink {}

    /// The hospital knows no address and no number: call it.
    record NoContact() implements NewLink {}

    /// Three were sent within the hour already.
    record TooMany() implements NewLink {}

    /// The hospital withdrew the invoice: there is nothing to open.
    record Withdrawn() implements NewLink {}
}
