/// The hospital's billing software: writes synthetic invoices and drops them where the portal looks.
@NullMarked
package fr.quittance.simulators.hospital;

import org.jspecify.annotations.NullMarked;
