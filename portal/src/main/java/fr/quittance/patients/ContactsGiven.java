package fr.quittance.patients;

import fr.quittance.establishments.EstablishmentCode;

/// A patient can now be told by a channel where nothing could be sent before: what waits for them goes there. Heard in
/// the same transaction.
public record ContactsGiven(EstablishmentCode establishment, PatientId patient) {}
