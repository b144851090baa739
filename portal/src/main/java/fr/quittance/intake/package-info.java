/// Invoices arriving from the hospital: drop folder and HTTP, one use case behind both.
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
            "money",
            "pages"
        })
package fr.quittance.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
