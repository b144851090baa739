/// What a hospital tells everybody: help, accessibility, legal pages, and what happens when something is wrong.
@NullMarked
package fr.quittance.establishments.patient;

import org.jspecify.annotations.NullMarked;
