/// The dashboard: what comes in, what is lost on the way and what is late, for one hospital. It names
/// nobody and changes nothing.
@NullMarked
@ApplicationModule(allowedDependencies = {"establishments", "notices", "money", "visitors", "pages"})
package fr.quittance.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
