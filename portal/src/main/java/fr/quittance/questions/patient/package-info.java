/// « Signaler un problème »: from the invoice, and from a link.
@NullMarked
package fr.quittance.questions.patient;

import org.jspecify.annotations.NullMarked;
