package fr.quittance.visitors;

import java.io.Serializable;
import java.util.UUID;

/// Who is at the patient's door. Every page of the space switches on it; there is no fourth case.
public sealed interface Visitor extends Serializable {

    /// Nobody we know.
    record Anonymous() implements Visitor {}

    /// Somebody who opened a link or typed a code: may see and pay that one invoice, and nothing about the person.
    ///
    /// @param establishment the code of the hospital
    /// @param linkId the link that was opened; not a secret
    /// @param byToken whether it was opened by its long token, which only the message carries, and
    ///     not by the code that people read out or print
    record LinkHolder(String establishment, UUID linkId, boolean byToken) implements Visitor {}

    /// A patient signed in.
    ///
    /// @param establishment the code of the hospital
    /// @param accountId the account
    record SignedIn(String establishment, UUID accountId) implements Visitor {}
}
