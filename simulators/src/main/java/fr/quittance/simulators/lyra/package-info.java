/// A simulated Lyra (PayZen, Systempay, Scellius…): the signed payment form, the signed
/// notification, and the part of
/// the
/// REST API that reads an order and gives money back.
@NullMarked
package fr.quittance.simulators.lyra;

import org.jspecify.annotations.NullMarked;
