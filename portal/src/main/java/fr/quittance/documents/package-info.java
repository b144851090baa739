/// Stored files, kept byte for byte with their SHA-256, and the checks a PDF must pass.
@NullMarked
@ApplicationModule(allowedDependencies = {"establishments", "journal", "money", "pages"})
package fr.quittance.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
