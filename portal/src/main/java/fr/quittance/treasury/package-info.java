/// The régie: money that waits for a decision of the cashier.
@NullMarked
@ApplicationModule(allowedDependencies = {"establishments", "invoices", "payments", "money", "visitors", "pages"})
package fr.quittance.treasury;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
