/// Pages of the hospital's staff, under `/gestion`.
@NullMarked
package fr.quittance.backoffice.staff;

import org.jspecify.annotations.NullMarked;
