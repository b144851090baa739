/// The dashboard's screen, for staff.
@NullMarked
package fr.quittance.dashboard.staff;

import org.jspecify.annotations.NullMarked;
