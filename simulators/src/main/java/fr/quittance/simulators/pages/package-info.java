/// How a page is rendered: a record and its template of the same name, side by side.
@NullMarked
package fr.quittance.simulators.pages;

import org.jspecify.annotations.NullMarked;
