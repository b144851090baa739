/// The patient's door: two ways in, invoices, payment, result, documents.
@NullMarked
package fr.quittance.space.patient;

import org.jspecify.annotations.NullMarked;
