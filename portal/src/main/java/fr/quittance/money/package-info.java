/// Amounts of money, in cents of euro.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package fr.quittance.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
