package fr.quittance.patients;

/// Who gave a contact.
public enum ContactSource {

    /// The hospital's software.
    HOSPITAL,

    /// A member of staff, who typed what the patient said, or handed them the tablet.
    STAFF,

    /// The patient, who typed it and proved it.
    PATIENT
}
