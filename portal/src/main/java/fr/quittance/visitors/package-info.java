/// Who is visiting: nobody known, the holder of a link, or a patient signed in.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package fr.quittance.visitors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
