/// The phones of the people of the demo: a strict SMS centre over SMPP 3.4 and a screen to read what arrived.
@NullMarked
package fr.quittance.simulators.phone;

import org.jspecify.annotations.NullMarked;
