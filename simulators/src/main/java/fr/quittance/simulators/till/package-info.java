/// The page where cards are typed, shared by the simulated platforms that are not PaySim, and what
/// becomes of what is
/// paid there.
@NullMarked
package fr.quittance.simulators.till;

import org.jspecify.annotations.NullMarked;
