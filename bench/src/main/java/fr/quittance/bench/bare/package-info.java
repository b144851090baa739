/// A page that does nothing of ours: Spring Boot, a template and one row, to compare pages with.
@NullMarked
package fr.quittance.bench.bare;

import org.jspecify.annotations.NullMarked;
