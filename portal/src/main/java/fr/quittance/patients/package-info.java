/// People as the hospital knows them: identity, contacts, consent, stays.
@NullMarked
@ApplicationModule(allowedDependencies = {"establishments", "journal", "money"})
package fr.quittance.patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
