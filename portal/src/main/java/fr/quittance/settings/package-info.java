/// Réglages: what a hospital's administrators decide themselves, at once and without an installer, each version kept.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"guard", "establishments", "journal", "accounts", "notices", "staff", "visitors", "pages"
        })
package fr.quittance.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
