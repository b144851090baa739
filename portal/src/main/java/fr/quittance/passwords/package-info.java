/// Passwords: which are strong enough, and what is kept of them.
@NullMarked
@ApplicationModule(allowedDependencies = {"pages"})
package fr.quittance.passwords;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
