/// How a page is rendered: its shell, its texts, its assets, its errors.
@NullMarked
@ApplicationModule(allowedDependencies = {"money", "visitors"})
package fr.quittance.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
