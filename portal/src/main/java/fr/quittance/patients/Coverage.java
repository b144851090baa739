package fr.quittance.patients;

import org.jspecify.annotations.Nullable;

/// The mutuelle of a patient, as the hospital knows it.
///
/// @param insurer its name, if told
/// @param memberNumber the patient's numéro d'adhérent there, if told
public record Coverage(@Nullable String insurer, @Nullable String memberNumber) {

    public static final Coverage NONE = new Coverage(null, null);
}
