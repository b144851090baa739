/// The append-only, signed and chained record of who did what.
@NullMarked
@ApplicationModule(allowedDependencies = {"establishments", "visitors", "pages"})
package fr.quittance.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
