/// The hospitals served by this installation: identity, mode, branding, addresses.
@NullMarked
@ApplicationModule(allowedDependencies = {"pages", "visitors", "money"})
package fr.quittance.establishments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
