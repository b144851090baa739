/// The mailbox of the people of the demo: a strict SMTP server and a page to read what arrived.
@NullMarked
package fr.quittance.simulators.mailbox;

import org.jspecify.annotations.NullMarked;
