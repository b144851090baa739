/// The cashier's screens.
@NullMarked
package fr.quittance.treasury.staff;

import org.jspecify.annotations.NullMarked;
