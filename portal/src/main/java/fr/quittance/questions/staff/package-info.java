/// The questions that wait for an answer, on the staff's side.
@NullMarked
package fr.quittance.questions.staff;

import org.jspecify.annotations.NullMarked;
