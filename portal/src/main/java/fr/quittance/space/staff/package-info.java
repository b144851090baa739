/// The patient's own page, looked at by the staff.
@NullMarked
package fr.quittance.space.staff;

import org.jspecify.annotations.NullMarked;
