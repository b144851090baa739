package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;
import java.util.UUID;

/// A six-digit code must be sent now. The code itself is never stored:
/// `OneTimeCodes.code(challenge)` derives it again.
///
/// @param challenge the challenge it answers
/// @param channel by e-mail or by SMS
/// @param recipient the address or the E.164 number it goes to
public record CodeRequested(EstablishmentCode establishment, UUID challenge, Channel channel, String recipient) {

    /// How a code travels.
    public enum Channel {
        MAIL,
        SMS
    }
}
