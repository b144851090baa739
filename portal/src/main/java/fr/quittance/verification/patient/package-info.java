/// `/verifier`: is this paper, or this message, really from the hospital?
@NullMarked
package fr.quittance.verification.patient;

import org.jspecify.annotations.NullMarked;
