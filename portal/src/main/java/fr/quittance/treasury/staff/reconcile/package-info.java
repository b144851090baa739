/// « Paiements à rapprocher »: what the cashier decides because no machine can.
@NullMarked
package fr.quittance.treasury.staff.reconcile;

import org.jspecify.annotations.NullMarked;
