/// The patient space: screens that need several modules, from the two doors to the paid invoice.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "guard",
            "establishments",
            "journal",
            "documents",
            "patients",
            "invoices",
            "links",
            "accounts",
            "payments",
            "receipts",
            "insurers",
            "notices",
            "money",
            "visitors",
            "pages"
        })
package fr.quittance.space;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
