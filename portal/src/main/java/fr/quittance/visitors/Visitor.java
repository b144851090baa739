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
    record LinkHolder(String establishment, UUID linkId) implements Visitor {}

    /// A patient signed in.
    ///
    /// @param establishment the code of the hospital
    /// @param accountId the account
    record SignedIn(String establishment, UUID accountId) implements Visitor {}
}
