/// The door of billing software that writes files: a folder per hospital, watched.
@NullMarked
package fr.quittance.intake.folder;

import org.jspecify.annotations.NullMarked;
