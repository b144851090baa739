/// What must always be true of the money, the messages and the record, checked every night and by
/// `bin/check-books`. Reads every table, and calls none of the code that writes them.
@NullMarked
@ApplicationModule(allowedDependencies = {"establishments", "journal", "pages"})
package fr.quittance.books;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
