/// The people who work at the hospital: their accounts, their roles, how they prove who they are.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "guard",
            "establishments",
            "journal",
            "documents",
            "passwords",
            "visitors",
            "pages"
        })
package fr.quittance.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
