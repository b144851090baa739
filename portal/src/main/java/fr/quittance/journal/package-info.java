/// The append-only record of who did what.
@NullMarked
@ApplicationModule(allowedDependencies = {"establishments"})
package fr.quittance.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
