/// E-mail and SMS: what the patient is told, by which channel, once.
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
            "intake",
            "accounts",
            "staff",
            "payments",
            "papers",
            "questions",
            "receipts",
            "insurers",
            "money",
            "pages"
        })
package fr.quittance.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
