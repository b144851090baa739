/// E-mails as pages: a record and its template, side by side, with their text part.
@NullMarked
package fr.quittance.notices.letters;

import org.jspecify.annotations.NullMarked;
