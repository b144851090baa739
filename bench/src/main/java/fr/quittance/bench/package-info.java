/// Measures the portal from outside, beside the raw limit of the same work on the same machine.
@NullMarked
package fr.quittance.bench;

import org.jspecify.annotations.NullMarked;
