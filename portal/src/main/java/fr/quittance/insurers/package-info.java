/// The pack for the mutuelle: downloaded, or sent by a secure link with proof of sending and opening.
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
            "accounts",
            "payments",
            "receipts",
            "money",
            "visitors",
            "pages"
        })
package fr.quittance.insurers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
