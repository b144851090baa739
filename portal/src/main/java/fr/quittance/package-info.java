/// Quittance, a modular monolith: each package below is a thing the hospital talks about.
@NullMarked
package fr.quittance;

import org.jspecify.annotations.NullMarked;
