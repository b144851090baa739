/// Who is visiting: nobody known, the holder of a link, a patient or a member of staff signed in.
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package fr.quittance.visitors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
