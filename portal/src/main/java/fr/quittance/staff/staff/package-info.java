/// The door of `/gestion`: signing in, answering an invitation, who works here.
@NullMarked
package fr.quittance.staff.staff;

import org.jspecify.annotations.NullMarked;
