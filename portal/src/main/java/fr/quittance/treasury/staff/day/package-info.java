/// The day of the régie: what came in, what platforms paid out, and its closing.
@NullMarked
package fr.quittance.treasury.staff.day;

import org.jspecify.annotations.NullMarked;
