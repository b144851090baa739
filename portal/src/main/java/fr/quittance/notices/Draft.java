package fr.quittance.notices;

import fr.quittance.notices.gateway.Outgoing;

/// What writing out a message gives.
sealed interface Draft {

    /// It can leave.
    record Ready(Outgoing outgoing) implements Draft {}

    /// It says nothing true or useful any more, or nobody may receive it.
    record Pointless(String reason) implements Draft {}
}
