/// What guards every door: security headers, the same-origin rule, how often somebody may try.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "visitors"})
package fr.quittance.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
