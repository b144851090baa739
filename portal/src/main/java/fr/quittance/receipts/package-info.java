/// Receipts, paid invoices and attestations.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "establishments",
            "journal",
            "documents",
            "papers",
            "patients",
            "invoices",
            "intake",
            "payments",
            "verification",
            "money",
            "pages"
        })
package fr.quittance.receipts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
