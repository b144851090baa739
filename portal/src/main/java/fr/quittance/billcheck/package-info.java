/// The check of a bill before its patient is told: what a careful clerk would look at, with the rule it comes from.
@NullMarked
@ApplicationModule(allowedDependencies = {"establishments", "patients", "invoices", "money", "pages"})
package fr.quittance.billcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
