/// What a cashier does from the page of an invoice.
@NullMarked
package fr.quittance.treasury.staff.invoice;

import org.jspecify.annotations.NullMarked;
