/// The cockpit of the demo: a guide, the people, and the switches of the outside world.
@NullMarked
package fr.quittance.simulators.cockpit;

import org.jspecify.annotations.NullMarked;
