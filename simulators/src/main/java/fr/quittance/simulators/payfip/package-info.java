/// A simulated PayFiP (régie, web service): the SOAP service on Apache CXF, its page and its
/// unsigned notification.
@NullMarked
package fr.quittance.simulators.payfip;

import org.jspecify.annotations.NullMarked;
