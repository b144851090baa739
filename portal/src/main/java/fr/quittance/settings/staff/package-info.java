/// The screens « Réglages » of `/gestion`, for administrators.
@NullMarked
package fr.quittance.settings.staff;

import org.jspecify.annotations.NullMarked;
