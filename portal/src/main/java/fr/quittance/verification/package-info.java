/// What proves that a paper is ours: its code, its signed QR code, and what is answered to whoever asks.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "guard",
            "establishments",
            "documents",
            "patients",
            "invoices",
            "links",
            "accounts",
            "payments",
            "money",
            "visitors",
            "pages"
        })
package fr.quittance.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
