/// What patients say is wrong with an invoice, and what the hospital answers.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "documents",
            "establishments",
            "guard",
            "invoices",
            "journal",
            "links",
            "pages",
            "patients",
            "visitors"
        })
package fr.quittance.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
