package fr.quittance.patients;

/// A patient who is in the hospital, and whether they can be reached.
///
/// @param stay where they are
/// @param patient who they are
/// @param contacts what they gave
public record PresentPatient(PresentStay stay, Patient patient, ContactsOnFile contacts) {}
