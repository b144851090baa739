/// `/mutuelle/…`: what a mutuelle sees of the one pack that a patient sent it.
@NullMarked
package fr.quittance.insurers.insurer;

import org.jspecify.annotations.NullMarked;
