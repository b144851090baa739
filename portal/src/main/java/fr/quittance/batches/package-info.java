/// Deposits on the screen: an index and its PDFs that a clerk brings, checks, corrects, and lets in.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "billcheck",
            "establishments",
            "journal",
            "documents",
            "patients",
            "invoices",
            "intake",
            "money",
            "visitors",
            "pages"
        })
package fr.quittance.batches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
