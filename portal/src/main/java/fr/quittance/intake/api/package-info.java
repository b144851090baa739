/// The door of billing software that speaks HTTP: `/api/v1/invoices`.
@NullMarked
package fr.quittance.intake.api;

import org.jspecify.annotations.NullMarked;
