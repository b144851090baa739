/// The staff's screens that need several modules: the worklist, the invoice, search and bulk work.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "guard",
            "billcheck",
            "establishments",
            "journal",
            "documents",
            "patients",
            "invoices",
            "links",
            "intake",
            "staff",
            "accounts",
            "payments",
            "questions",
            "papers",
            "receipts",
            "notices",
            "money",
            "visitors",
            "pages"
        })
package fr.quittance.backoffice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
