/// The clerk's screens of deposits.
@NullMarked
package fr.quittance.batches.staff;

import org.jspecify.annotations.NullMarked;
