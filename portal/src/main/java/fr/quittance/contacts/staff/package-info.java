/// The screens of those who ask patients how to reach them, and the tablet they hand over.
@NullMarked
package fr.quittance.contacts.staff;

import org.jspecify.annotations.NullMarked;
