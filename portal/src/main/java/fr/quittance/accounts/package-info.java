/// Patient accounts: first connection, passwords, codes, sign-in.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "guard",
            "establishments",
            "journal",
            "patients",
            "invoices",
            "links",
            "passwords",
            "documents",
            "money",
            "visitors",
            "pages"
        })
package fr.quittance.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
