/// What a patient owes: amounts, versions, balance.
@NullMarked
@ApplicationModule(allowedDependencies = {"establishments", "journal", "documents", "patients", "money"})
package fr.quittance.invoices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
