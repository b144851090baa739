/// Attempts to pay, what the platforms report, and the ledger of what was captured.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "guard",
            "establishments",
            "journal",
            "documents",
            "patients",
            "invoices",
            "links",
            "money",
            "visitors",
            "pages"
        })
package fr.quittance.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
