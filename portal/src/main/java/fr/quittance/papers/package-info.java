/// Papers that we make: drawn as PDF/A-3a and PDF/UA-1, joined to the hospital's pages, sealed.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "establishments",
            "documents",
            "journal",
            "money",
            "pages",
            "patients",
            "invoices",
            "verification"
        })
package fr.quittance.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
