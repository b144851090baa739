/// Asking patients, while they are in the hospital, how to reach them: at the desk, on a tablet, by the label of their
/// stay.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "guard",
            "establishments",
            "journal",
            "documents",
            "staff",
            "passwords",
            "patients",
            "links",
            "accounts",
            "visitors",
            "pages"
        })
package fr.quittance.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
