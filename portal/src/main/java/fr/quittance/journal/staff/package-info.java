/// The journal as administrators and auditors read it.
@NullMarked
package fr.quittance.journal.staff;

import org.jspecify.annotations.NullMarked;
