/// Calls to payment platforms, and their callbacks.
@NullMarked
package fr.quittance.payments.platform;

import org.jspecify.annotations.NullMarked;
