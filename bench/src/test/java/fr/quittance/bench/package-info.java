@NullMarked
package fr.quittance.bench;

import org.jspecify.annotations.NullMarked;
