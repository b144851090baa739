/// Links and typed codes that open one invoice or one payment.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"database", "establishments", "journal", "documents", "patients", "invoices", "money"})
package fr.quittance.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
