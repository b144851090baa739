/// What platforms say they paid out, brought by the cashier.
@NullMarked
package fr.quittance.treasury.staff.settlement;

import org.jspecify.annotations.NullMarked;
