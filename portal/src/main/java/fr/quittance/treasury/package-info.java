/// The régie: money taken at the desk, money that waits for a decision of the cashier, and the day's closing.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "establishments",
            "journal",
            "documents",
            "patients",
            "invoices",
            "papers",
            "payments",
            "money",
            "visitors",
            "pages"
        })
package fr.quittance.treasury;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
