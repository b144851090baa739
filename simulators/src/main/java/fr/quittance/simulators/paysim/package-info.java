/// PaySim, the payment platform of the demo: speaks Paytweak's wire protocol and hosts the page where cards are typed.
@NullMarked
package fr.quittance.simulators.paysim;

import org.jspecify.annotations.NullMarked;
