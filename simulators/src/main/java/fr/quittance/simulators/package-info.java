/// The outside world of Quittance in one program: two doors (web and PaySim), one set of settings.
@NullMarked
package fr.quittance.simulators;

import org.jspecify.annotations.NullMarked;
