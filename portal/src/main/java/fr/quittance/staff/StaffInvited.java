package fr.quittance.staff;

import fr.quittance.establishments.EstablishmentCode;
import java.util.UUID;

/// Somebody was invited to work here: a link must be sent. `StaffSecrets.invitationToken(invitation)`
/// derives its token.
///
/// @param establishment the hospital
/// @param invitation the invitation
/// @param email where it goes
public record StaffInvited(EstablishmentCode establishment, UUID invitation, String email) {}
