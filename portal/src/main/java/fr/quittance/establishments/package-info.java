/// The hospitals served by this installation: identity, mode, branding, addresses, and what each decided itself.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "pages", "visitors", "money"})
package fr.quittance.establishments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
