/// The PostgreSQL behind everything: embedded by default, yours by one setting.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package fr.quittance.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
